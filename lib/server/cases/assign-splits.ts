// Draws which cases are held out: a share of every source by a seeded hash, near-duplicates together.
import type { z } from 'zod'
import type { assignSplitsSchema, MovedCase, SplitAssignment, SplitCase, SplitCount } from '@/lib/core/domain/split'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { clusterPairs } from '@/lib/core/splits/cluster-pairs'
import { drawSplits } from '@/lib/core/splits/draw-splits'
import { tiesOfMove } from '@/lib/core/splits/ties-of-move'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { countSplits } from './count-splits'
import { listSplitTies } from './list-split-ties'
import { loadNearDuplicates, type StoredPair } from './load-near-duplicates'
import { splitCaseSelect, toSplitCase } from './split-case-row'

const LISTED = 200
const TRANSACTION_MS = 120_000

type Wish = z.output<typeof assignSplitsSchema>

/**
 * The same cases, share, seed and similarity give the same splits, and a second run moves nothing. A dry run says what would move. Cases whose trees are
 * in a release, and those that an evaluation measured, move like others; they are told first. With `sources` only their cases move: one
 * that is nearly the same as a case of another source comes to that one's side.
 */
export async function assignSplits(ctx: Context, wish: Wish): Promise<SplitAssignment> {
  allow(ctx.actor, 'import')
  const pairs = await loadNearDuplicates(ctx.db, wish.similarity)
  return ctx.db.$transaction((tx) => assign(ctx, tx, wish, pairs), { timeout: TRANSACTION_MS, maxWait: TRANSACTION_MS })
}

async function assign(ctx: Context, tx: Tx, wish: Wish, pairs: readonly StoredPair[]): Promise<SplitAssignment> {
  const cases = await readCases(tx, wish.sources)
  const clusters = clustersOf(cases, pairs)
  const drawn = drawWithin(cases, clusters, wish)
  const changed = cases.flatMap((each, place) => {
    const to = drawn[place] ?? each.split
    return to === each.split ? [] : [{ ...each, to }]
  })
  const before = await countSplits(tx)
  if (!wish.dryRun && changed.length > 0) await store(ctx, tx, wish, changed)
  const ties = await listSplitTies(
    tx,
    changed.map(({ id }) => id),
  )
  const moved = changed.map((each): MovedCase => ({ ...each, ties: tiesOfMove(ties.get(each.id), each.to) }))
  const grouped = clusters.filter(({ length }) => length > 1)
  return {
    isDryRun: wish.dryRun,
    before,
    after: countsAfter(before, changed),
    clusters: grouped.length,
    clusteredCases: grouped.reduce((sum, { length }) => sum + length, 0),
    movedCount: moved.length,
    tiedCount: moved.filter(hasTies).length,
    moved: moved.sort((a, b) => Number(hasTies(b)) - Number(hasTies(a)) || a.id - b.id).slice(0, LISTED),
  }
}

function drawWithin(
  cases: readonly SplitCase[],
  clusters: readonly (readonly number[])[],
  wish: Wish,
): SplitCase['split'][] {
  const drawn = drawSplits(cases, clusters, wish)
  const isFixed = (place: number) => wish.sources !== undefined && !wish.sources.includes(cases[place]?.source ?? '')
  for (const places of clusters) {
    const fixed = places.find(isFixed)
    for (const place of places) {
      if (fixed !== undefined) drawn[place] = cases[isFixed(place) ? place : fixed]?.split ?? 'train'
    }
  }
  return drawn
}

/** Locked, so that two draws come one after the other. */
async function readCases(tx: Tx, sources: string[] | undefined): Promise<SplitCase[]> {
  await tx.$queryRaw`SELECT id FROM cases ORDER BY id FOR UPDATE`
  const rows = await tx.case.findMany({ orderBy: { id: 'asc' }, select: splitCaseSelect })
  const known = new Set(rows.map(({ sourceName }) => sourceName))
  const unknown = sources?.find((source) => !known.has(source))
  if (unknown !== undefined) {
    throw new DomainError(
      'not-found',
      `No case has the source "${unknown}"; there are ${[...known].join(', ') || 'none'}.`,
    )
  }
  return rows.map(toSplitCase)
}

const hasTies = ({ ties }: MovedCase): boolean => ties.releases.length + ties.evaluations.length > 0

function clustersOf(cases: readonly SplitCase[], pairs: readonly StoredPair[]): number[][] {
  const placeById = new Map(cases.map(({ id }, place) => [id, place]))
  const near = pairs.flatMap(({ leftId, rightId }) => {
    const [a, b] = [placeById.get(leftId), placeById.get(rightId)]
    return a === undefined || b === undefined ? [] : [{ a, b }]
  })
  return clusterPairs(cases.length, near)
}

async function store(ctx: Context, tx: Tx, wish: Wish, changed: readonly (SplitCase & { to: SplitCase['split'] })[]) {
  for (const to of ['train', 'held-out'] as const) {
    const ids = changed.filter((each) => each.to === to).map(({ id }) => id)
    await tx.$executeRaw`UPDATE cases SET split = ${to}::"Split" WHERE id = ANY(${ids}::int[])`
  }
  const { share, seed, similarity, sources = null } = wish
  const detail = { share, seed, similarity, sources, moved: changed.map(({ id, to }) => ({ id, to })) }
  await recordEvent(ctx, tx, { action: 'assign-splits', subject: 'case', subjectId: 'batch', detail })
}

function countsAfter(before: readonly SplitCount[], changed: readonly (SplitCase & { to: SplitCase['split'] })[]) {
  return before.map((count) => {
    const own = changed.filter(({ source }) => source === count.source)
    const held = own.filter(({ to }) => to === 'held-out').length - own.filter(({ to }) => to === 'train').length
    return { source: count.source, train: count.train - held, heldOut: count.heldOut + held }
  })
}
