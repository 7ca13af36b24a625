// The pairs of near-duplicates, each with its two cases, what tells them apart, and the way to the same side.
'use client'
import { formatCount } from '@/components/plots/number-text'
import { Notice } from '@/components/ui/notice'
import type { Splits } from '@/lib/core/domain/split'
import { DuplicateCard } from './duplicate-card'

export function Duplicates({ splits, pairs }: { splits: Splits; pairs: 'across' | 'all' }) {
  const { duplicates, pairsAcross } = splits
  const total = pairs === 'all' ? splits.pairs : pairsAcross
  return (
    <div className="grid gap-3">
      <Summary splits={splits} />
      {duplicates.length > 0 ? (
        <ul className="grid gap-3" aria-label="Near-duplicates">
          {duplicates.map((pair) => (
            <li key={`${pair.left.id} ${pair.right.id}`}>
              <DuplicateCard pair={pair} />
            </li>
          ))}
        </ul>
      ) : null}
      {total > duplicates.length ? (
        <p className="text-xs text-muted">
          The {formatCount(duplicates.length)} most alike of {formatCount(total)} pairs.
        </p>
      ) : null}
    </div>
  )
}

function Summary({ splits: { pairs, pairsAcross } }: { splits: Splits }) {
  const found = `${formatCount(pairs)} ${pairs === 1 ? 'pair' : 'pairs'} in all`
  const within =
    pairs === 0
      ? 'No two cases are as alike as that.'
      : `${found}, ${pairs === 1 ? 'its cases' : 'the cases of each'} in one split.`
  if (pairsAcross === 0)
    return (
      <Notice tone="good" title="No near-duplicates across the splits">
        {within}
      </Notice>
    )
  const title = `${formatCount(pairsAcross)} ${pairsAcross === 1 ? 'pair stands' : 'pairs stand'} across the splits`
  return (
    <Notice tone="warn" title={title}>
      {found}. Move one case of each pair to the other side, or draw the held-out cases anew.
    </Notice>
  )
}
