// The worklist of disagreements: where the consensus and the filter or the metrics part, the strongest first.
import type { Disagreement, DisagreementPage, ListDisagreements } from '@/lib/core/domain/disagreement'
import { disagreementCauseSchema } from '@/lib/core/domain/disagreement-choice'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import type { Db } from '../db'
import { type Listed, toDisagreements } from './disagreement-rows'
import { type Measured, measureTrees, placeOf } from './measured-trees'
import { loadStandingChoices, type StandingChoice } from './standing-choices'

type Choices = ReadonlyMap<number, StandingChoice>
type Lists = Record<'open' | 'chosen' | 'fixed', Listed[]>

/** Where a suggested cause is asked for, causes are suggested for so many rows at most; the page says how to go on behind them. */
const SCANNED_MAX = 200
const SCANNED_AT_ONCE = 25

/** A page may hold fewer rows than asked for, and still have a next one, where a suggested cause is asked for. */
export async function listDisagreements(ctx: Context, input: ListDisagreements): Promise<DisagreementPage> {
  allow(ctx.actor, 'audit')
  const { includeSimulated, roundId, status } = input
  const measured = await measureTrees(ctx.db, { includeSimulated, roundId })
  const lists = toLists(measured, await loadStandingChoices(ctx.db))
  const rows = lists[status].filter((row) => matches(row, input))
  const behind = rows.filter(({ place }) => place > (input.cursor ?? 0))
  const page = await readPage(ctx.db, behind, input)
  const distinct = (values: Iterable<string>) => [...new Set(values)].toSorted()
  const trees = [...measured.trees.values()]
  return {
    ...page,
    counts: { open: lists.open.length, chosen: lists.chosen.length, fixed: lists.fixed.length },
    causes: countCauses(lists),
    judged: { trees: measured.trees.size, trajectories: measured.trajectories },
    specialties: distinct(trees.map(({ specialty }) => specialty)),
    teachers: distinct(trees.map(({ teacher }) => teacher)),
    rounds: await loadRounds(ctx.db, includeSimulated),
  }
}

/**
 * Of each matter the strongest path stands in the list, or the one on which a choice was made. Without a choice it is open; with one it is chosen, or,
 * where the two agree by now, fixed.
 */
export function toLists({ parted, trees }: Measured, choices: Choices): Lists {
  const isChosen = ({ trajectoryId }: Measured['parted'][number]) => choices.has(trajectoryId)
  const standing = new Map(parted.filter(isChosen).map((each) => [each.matter, each]))
  for (const each of parted) if (!standing.has(each.matter)) standing.set(each.matter, each)
  const listed = [...standing.values()]
    .flatMap((each): Listed[] => {
      const tree = trees.get(each.treeId)
      const { trajectoryId, place } = each
      const choice = choices.get(trajectoryId)?.choice ?? null
      return tree ? [{ trajectoryId, tree, place, parted: each, choice }] : []
    })
    .sort(byPlace)
  const stillParted = new Set(parted.map(({ trajectoryId }) => trajectoryId))
  const fixed = [...choices.values()].flatMap(({ trajectoryId, treeId, choice }): Listed[] => {
    const tree = trees.get(treeId)
    if (!tree || stillParted.has(trajectoryId)) return []
    return [{ trajectoryId, tree, place: placeOf(0, trajectoryId), parted: null, choice }]
  })
  return {
    open: listed.filter(({ choice }) => choice === null),
    chosen: listed.filter(({ choice }) => choice !== null),
    fixed: fixed.sort(byPlace),
  }
}

const byPlace = (a: Listed, b: Listed) => a.place - b.place

function matches({ tree, parted, choice }: Listed, input: ListDisagreements): boolean {
  const isWanted = <T>(wanted: T | undefined, value: T | undefined) => wanted === undefined || wanted === value
  return (
    isWanted(input.direction, parted?.direction) &&
    isWanted(input.cause, choice?.cause) &&
    isWanted(input.specialty, tree.specialty) &&
    isWanted(input.teacher, tree.teacher)
  )
}

async function readPage(db: Db, rows: readonly Listed[], { limit, suggested }: ListDisagreements) {
  if (!suggested) return cut(await toDisagreements(db, rows.slice(0, limit)), rows, limit)
  const items: Disagreement[] = []
  let read = 0
  while (items.length < limit && read < Math.min(rows.length, SCANNED_MAX)) {
    const batch = rows.slice(read, read + SCANNED_AT_ONCE)
    const found = await toDisagreements(db, batch)
    const places = new Map(batch.map((row, at) => [row.trajectoryId, read + at]))
    const wanted = found.filter(({ suggestion }) => suggestion.cause === suggested).slice(0, limit - items.length)
    items.push(...wanted)
    const last = wanted.at(-1)
    read = items.length === limit && last ? (places.get(last.id) ?? read) + 1 : read + batch.length
  }
  return cut(items, rows, read)
}

/** `read`: how many of the rows stand on the page or were passed over. */
function cut(items: Disagreement[], rows: readonly Listed[], read: number) {
  return { items, nextCursor: rows.length > read ? (rows[read - 1]?.place ?? null) : null }
}

function countCauses({ chosen, fixed }: Lists): DisagreementPage['causes'] {
  const count = (rows: readonly Listed[], cause: string) => rows.filter(({ choice }) => choice?.cause === cause).length
  return disagreementCauseSchema.options.map((cause) => {
    return { cause, chosen: count(chosen, cause), fixed: count(fixed, cause) }
  })
}

const loadRounds = (db: Db, includeSimulated: boolean) =>
  db.round.findMany({
    where: { finalLabels: { some: {} }, ...(includeSimulated ? {} : { isSimulated: false }) },
    orderBy: { id: 'desc' },
    take: 200,
    select: { id: true, name: true, isSimulated: true },
  })
