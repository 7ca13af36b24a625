// Gaps as rows, each opening on the turns that rest on it.
'use client'
import { useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { Gap } from '@/lib/core/domain/gap'
import { gapKey } from './gap-key'
import { GapRow } from './gap-row'

type GapTableProps = { gaps: readonly Gap[]; chosen: ReadonlyMap<string, Gap>; onToggle: (gap: Gap) => void }

const headers = [
  { text: 'Choose', isHidden: true },
  { text: 'Disease and finding' },
  { text: 'Cause' },
  { text: 'Sole evidence', isNumber: true, title: 'Accepted turns in which the finding was all that was new' },
  { text: 'Turns', isNumber: true, title: 'Accepted turns that rest on the pair' },
  { text: 'Cases', isNumber: true },
  { text: 'Reviewers', isNumber: true },
  {
    text: 'P / background',
    isNumber: true,
    title: 'How likely the graph holds the finding in the disease, and in any disease',
  },
  { text: 'Evidence', isHidden: true },
]

export function GapTable({ gaps, chosen, onToggle }: GapTableProps) {
  const [openKeys, setOpenKeys] = useState<ReadonlySet<string>>(new Set())
  const toggleOpen = (key: string) => {
    const next = new Set(openKeys)
    if (!next.delete(key)) next.add(key)
    setOpenKeys(next)
  }
  return (
    <div
      role="region"
      aria-label="Gaps"
      tabIndex={0}
      className="overflow-x-auto rounded-lg border border-line bg-surface"
    >
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">Gaps</caption>
        <thead>
          <tr className="border-b border-line bg-sunken text-xs text-muted">
            {headers.map(({ text, isHidden, isNumber, title }) => (
              <th
                key={text}
                scope="col"
                title={title}
                className={classNames('px-3 py-2 align-bottom font-medium', isNumber ? 'text-right' : 'text-left')}
              >
                {isHidden ? <span className="sr-only">{text}</span> : text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {gaps.map((gap) => (
            <GapRow
              key={gapKey(gap)}
              gap={gap}
              columns={headers.length}
              isChosen={chosen.has(gapKey(gap))}
              isOpen={openKeys.has(gapKey(gap))}
              onToggle={() => onToggle(gap)}
              onOpen={() => toggleOpen(gapKey(gap))}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
