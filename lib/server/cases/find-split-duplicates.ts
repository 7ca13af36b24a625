// The splits as they are: counts by source, and cases that are nearly the same, above all across the splits.
import type { z } from 'zod'
import type { getSplitsSchema, NearDuplicate, SplitCase, Splits } from '@/lib/core/domain/split'
import { allow } from '@/lib/core/domain/policy'
import { tiesOfMove } from '@/lib/core/splits/ties-of-move'
import type { Context } from '../context'
import type { Db } from '../db'
import { countSplits } from './count-splits'
import { listSplitTies } from './list-split-ties'
import { loadNearDuplicates } from './load-near-duplicates'
import { splitCaseSelect, toSplitCase } from './split-case-row'

/** Of cases with the same text each is paired with the first of them only; where none of these pairs lies across the splits, no two of them do. */
export async function findSplitDuplicates(ctx: Context, input: z.output<typeof getSplitsSchema>): Promise<Splits> {
  allow(ctx.actor, 'read-research')
  const stored = await loadNearDuplicates(ctx.db, input.similarity)
  const cases = await loadCases(
    ctx.db,
    stored.flatMap(({ leftId, rightId }) => [leftId, rightId]),
  )
  const duplicates = stored.flatMap(({ leftId, rightId, similarity, by }) => {
    const [left, right] = [cases.get(leftId), cases.get(rightId)]
    return left && right ? [{ left, right, similarity, by }] : []
  })
  const across = duplicates.filter(({ left, right }) => left.split !== right.split)
  return {
    counts: await countSplits(ctx.db),
    similarity: input.similarity,
    pairs: duplicates.length,
    pairsAcross: across.length,
    duplicates: await withTies(ctx.db, (input.pairs === 'all' ? duplicates : across).slice(0, input.limit)),
  }
}

type Untied = Pick<NearDuplicate, 'similarity' | 'by'> & { left: SplitCase; right: SplitCase }

async function withTies(db: Db, pairs: readonly Untied[]): Promise<NearDuplicate[]> {
  const ties = await listSplitTies(
    db,
    pairs.flatMap(({ left, right }) => [left.id, right.id]),
  )
  const tied = (each: SplitCase) => ({
    ...each,
    ties: tiesOfMove(ties.get(each.id), each.split === 'train' ? 'held-out' : 'train'),
  })
  return pairs.map((pair) => ({ ...pair, left: tied(pair.left), right: tied(pair.right) }))
}

async function loadCases(db: Db, ids: readonly number[]): Promise<Map<number, SplitCase>> {
  const rows = await db.case.findMany({ where: { id: { in: [...new Set(ids)] } }, select: splitCaseSelect })
  return new Map(rows.map((row) => [row.id, toSplitCase(row)]))
}
