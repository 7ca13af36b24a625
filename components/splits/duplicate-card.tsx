// One pair of near-duplicates: both cases, how alike they are, where they differ, and moving one to the other's side.
'use client'
import { useState } from 'react'
import { formatPercent } from '@/components/plots/number-text'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { NearDuplicate, TiedCase } from '@/lib/core/domain/split'
import { ComparisonView } from './comparison-view'
import { MoveDialog } from './move-dialog'
import { splitName } from './split-name'

export function DuplicateCard({ pair: { left, right, similarity, by } }: { pair: NearDuplicate }) {
  const [isOpen, setIsOpen] = useState(false)
  const [moved, setMoved] = useState<TiedCase | null>(null)
  const isAcross = left.split !== right.split
  return (
    <article
      aria-label={`${left.key} and ${right.key}`}
      className="grid gap-3 rounded-lg border border-line bg-surface px-4 py-3"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-sm">
          <strong className="tabular-nums">{formatPercent(similarity)}</strong>{' '}
          <span className="text-muted">shared, by {by === 'report' ? 'the reports' : 'what is played'}</span>
        </p>
        <Button size="sm" aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Hide the differences' : 'Compare'}
        </Button>
      </div>
      <div className="grid gap-3 md:grid-cols-2">
        {[left, right].map((each) => (
          <CaseSide key={each.id} value={each} isMovable={isAcross} onMove={() => setMoved(each)} />
        ))}
      </div>
      {isOpen ? <ComparisonView leftId={left.id} rightId={right.id} /> : null}
      {moved ? <MoveDialog moved={moved} onClose={() => setMoved(null)} /> : null}
    </article>
  )
}

type CaseSideProps = { value: TiedCase; isMovable: boolean; onMove: () => void }

function CaseSide({ value, isMovable, onMove }: CaseSideProps) {
  const to = value.split === 'train' ? 'held-out' : 'train'
  return (
    <div className="grid content-start gap-1 border-l-2 border-line pl-3">
      <p>
        <TextLink href={`/cases/${value.id}`}>{value.title}</TextLink>{' '}
        <Badge tone={value.split === 'held-out' ? 'accent' : 'neutral'}>{splitName(value.split)}</Badge>
      </p>
      <p className="text-xs text-muted wrap-anywhere">
        {value.source} · {value.diagnosis} · {value.key}
      </p>
      {isMovable ? (
        <div>
          <Button size="sm" aria-label={`Move ${value.key} to ${splitName(to)}`} onPress={onMove}>
            Move to {splitName(to)}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
