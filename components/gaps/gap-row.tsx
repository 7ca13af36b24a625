// One gap: its figures, and below them, when opened, what it rests on.
'use client'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId } from 'react'
import { formatCount, formatPercent } from '@/components/plots/number-text'
import { SimulatedBadge } from '@/components/rounds/simulated-badge'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import type { Gap } from '@/lib/core/domain/gap'
import { GapCauseBadge } from './gap-cause-badge'
import { GapDetail } from './gap-detail'

type GapRowProps = {
  gap: Gap
  columns: number
  isChosen: boolean
  isOpen: boolean
  onToggle: () => void
  onOpen: () => void
}

const number = 'px-3 py-2 text-right align-top tabular-nums'

export function GapRow({ gap, columns, isChosen, isOpen, onToggle, onOpen }: GapRowProps) {
  const detailId = useId()
  const pair = `${gap.disease.label}, ${gap.finding.label}`
  return (
    <>
      <tr className="border-t border-line first:border-t-0 hover:bg-sunken/60">
        <td className="py-1 pl-3 align-top">
          {gap.status === 'open' ? (
            <Checkbox isSelected={isChosen} onChange={onToggle}>
              <span className="sr-only">Choose {pair}</span>
            </Checkbox>
          ) : null}
        </td>
        <th scope="row" className="px-3 py-2 text-left align-top font-medium">
          {gap.disease.label}
          <span className="block font-normal">
            <span className="text-muted">and </span>
            {gap.finding.label}
          </span>
        </th>
        <td className="px-3 py-2 align-top">
          <span className="flex flex-wrap gap-1">
            <GapCauseBadge cause={gap.cause} />
            {gap.isSimulated ? <SimulatedBadge /> : null}
          </span>
        </td>
        <td className={number}>{formatCount(gap.soleTurns)}</td>
        <td className={number}>{formatCount(gap.turns)}</td>
        <td className={number}>{formatCount(gap.cases)}</td>
        <td className={number}>{formatCount(gap.reviewers)}</td>
        <td className={`${number} whitespace-nowrap`}>
          {formatPercent(gap.probability)} / {formatPercent(gap.background)}
        </td>
        <td className="px-2 py-1 text-right align-top">
          <Button
            variant="ghost"
            size="sm"
            aria-label={`Evidence for ${pair}`}
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailId : undefined}
            icon={isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
            onPress={onOpen}
          >
            Evidence
          </Button>
        </td>
      </tr>
      {isOpen ? (
        <tr id={detailId}>
          <td colSpan={columns} className="bg-sunken/40 px-3 pt-1 pb-4">
            <GapDetail gap={gap} />
          </td>
        </tr>
      ) : null}
    </>
  )
}
