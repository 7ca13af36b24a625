// A continuation's row as its reviewer is told of it.
import { type Continuation, continuationProblem, type ContinuationState } from '@/lib/core/domain/continuation'

export const continuationSelect = {
  ...{ key: true, turnOrdinal: true, leafOrdinal: true, createdAt: true },
  runItem: { select: { state: true, errorKind: true, run: { select: { state: true } } } },
} as const

type Row = {
  key: string
  turnOrdinal: number
  leafOrdinal: number | null
  createdAt: Date
  runItem: { state: 'open' | 'done' | 'failed'; errorKind: string | null; run: { state: string } } | null
}

/** `keys`: ordinal → id of the turns its reviewer may see. An item that nobody works any more has failed to them. */
export function toContinuation(row: Row, keys: ReadonlyMap<number, string>): Continuation {
  const state = stateOf(row.runItem)
  return {
    key: row.key,
    turnId: keys.get(row.turnOrdinal) ?? '',
    leafId: row.leafOrdinal === null ? null : (keys.get(row.leafOrdinal) ?? null),
    state,
    error: state === 'failed' ? continuationProblem(row.runItem?.errorKind ?? null) : null,
    createdAt: row.createdAt.toISOString(),
  }
}

function stateOf(item: Row['runItem']): ContinuationState {
  if (!item) return 'failed'
  if (item.state !== 'open') return item.state
  return item.run.state === 'running' ? 'running' : 'failed'
}
