// Reads trees as a release sees them: with turns, labels, verdicts and the trajectories that are in; people by pseudonym.
import { ordinalsTo } from '@/lib/core/domain/label-paths'
import { type FinalTurnLabel, labelReleaseTurns } from '@/lib/core/domain/release-labels'
import type { ReleaseSplit } from '@/lib/core/domain/release-options'
import type {
  ReleaseTrajectory,
  ReleaseTree,
  ReleaseTurn,
  ReleaseTurnLabel,
  ReleaseVerdict,
} from '@/lib/core/domain/release-tree'
import { groupBy } from '../group-by'
import { originOf } from '../reviews/load-review-tree'
import type { Sql } from '../sql'
import type { Basis } from './load-basis'
import {
  type BodyRow,
  type LabelTuple,
  readBodies,
  readLabels,
  readScores,
  readVerdicts,
  type Reader,
  type ScoredTuple,
  type TurnTuple,
  type VerdictRow,
} from './read-release-rows'
import type { ApprovedTree } from './scan-approvals'

export type TreeReading = {
  sql: Sql
  readers: ReadonlyMap<number, Reader>
  versions: Basis['versions']
  includeSimulated: boolean
  splitOf: (caseKey: string) => ReleaseSplit
}
type Parts = { verdicts: VerdictRow[]; labels: LabelTuple[]; scores: ReadonlyMap<number, ScoredTuple> }

/** In the order given, without those of which no trajectory is in and nobody said a word. Held-out and forbidden trees never come. */
export async function loadReleaseTrees(
  reading: TreeReading,
  approved: readonly ApprovedTree[],
): Promise<ReleaseTree[]> {
  const allowed = approved.filter((tree) => !tree.isHeldOut && !tree.isForbidden)
  const verdicts = await loadVerdicts(
    reading,
    allowed.map(({ id }) => id),
  )
  const wanted = allowed.filter((tree) => verdicts.has(tree.id) || tree.trajectories.some(isIn))
  if (wanted.length === 0) return []
  const labelled = wanted.flatMap(({ id, roundId }) => (roundId === null ? [] : [id]))
  const labels = new Map(
    (await readLabels(reading.sql, labelled)).map((row) => [row.treeId, JSON.parse(row.labels) as LabelTuple[]]),
  )
  const scores = await loadScores(reading, wanted)
  const bodies = new Map(
    (
      await readBodies(
        reading.sql,
        wanted.map(({ id }) => id),
      )
    ).map((row) => [row.treeId, row]),
  )
  return wanted.flatMap((tree) => {
    const body = bodies.get(tree.id)
    const parts = { verdicts: verdicts.get(tree.id) ?? [], labels: labels.get(tree.id) ?? [], scores }
    return body ? [assemble(reading, tree, body, parts)] : []
  })
}

const isIn = ({ approval }: ApprovedTree['trajectories'][number]) => approval.included

async function loadVerdicts({ sql, includeSimulated }: TreeReading, treeIds: readonly number[]) {
  const rows = await readVerdicts(sql, treeIds, includeSimulated)
  return new Map(rows.map((row) => [row.treeId, JSON.parse(row.verdicts) as VerdictRow[]]))
}

async function loadScores({ sql, versions }: TreeReading, trees: readonly ApprovedTree[]) {
  const ids = trees.flatMap(({ trajectories }) => trajectories.filter(isIn).map(({ id }) => id))
  const [row] = await readScores(sql, ids, versions)
  return new Map((JSON.parse(row?.scores ?? '[]') as ScoredTuple[]).map((tuple) => [tuple[0], tuple]))
}

function assemble(reading: TreeReading, tree: ApprovedTree, body: BodyRow, parts: Parts): ReleaseTree {
  const tuples = JSON.parse(body.turns) as TurnTuple[]
  const keyOf = (ordinal: number | null) => (ordinal === null ? null : (tree.turnKeys[ordinal] ?? null))
  const labels = labelTurns(reading, tree, tuples, parts)
  const { caseKey, title, specialty, observation, diagnosis, reference, seed, temperature } = body
  return {
    id: tree.key,
    split: reading.splitOf(caseKey),
    case: {
      ...{ id: caseKey, title, specialty, observation, diagnosis, reference },
      ...{ source: tree.source.name, licence: tree.source.licence },
    },
    teacher: { ...tree.teacher, seed, temperature },
    turns: tuples.map((tuple) => toTurn(tuple, keyOf, reading.readers)),
    labels,
    trajectories: toTrajectories(tree, tuples, labels, parts.scores),
    verdicts: toVerdicts(parts.verdicts, keyOf, reading.readers),
  }
}

type KeyOf = (ordinal: number | null) => string | null

function toTurn(tuple: TurnTuple, keyOf: KeyOf, readers: TreeReading['readers']): ReleaseTurn {
  const [id, parent, action, answers, findings, reasoning, differential, authorId, editedFrom] = tuple
  const author = authorId === null ? null : (readers.get(authorId)?.pseudonym ?? null)
  const said = { action, answers, findings, reasoning, differential }
  return { id, parentId: keyOf(parent), ...said, author, editedFromId: keyOf(editedFrom) }
}

function toTrajectories(
  tree: ApprovedTree,
  tuples: readonly TurnTuple[],
  labels: ReadonlyMap<string, ReleaseTurnLabel>,
  scores: Parts['scores'],
): ReleaseTrajectory[] {
  const parents = tuples.map((tuple) => tuple[1])
  const key = (ordinal: number) => tree.turnKeys[ordinal] ?? String(ordinal)
  return tree.trajectories.flatMap(({ id, leafOrdinal, endOrdinal, approval }): ReleaseTrajectory[] => {
    if (!approval.included) return []
    const turnIds = ordinalsTo(parents, endOrdinal).map(key)
    const [, outcome = null, dtc, rac, buc, og, mtc, decisionId = null, acceptance = null] = scores.get(id) ?? []
    const metrics =
      dtc === undefined || rac === undefined || buc === undefined || og === undefined || mtc === undefined
        ? null
        : { dtc, rac, buc, og, mtc }
    const isByPeople = approval.source === 'accepted' || approval.source === 'accepted-prefix'
    const verdictIds = isByPeople ? turnIds.flatMap((turnId) => labels.get(turnId)?.verdictIds ?? []) : []
    return [
      {
        ...{ id: `${tree.key}/${key(endOrdinal)}`, leafId: key(leafOrdinal), turnIds },
        ...{ pathTurns: ordinalsTo(parents, leafOrdinal).length, approval: approval.source, outcome, metrics },
        ...{ acceptance, decisionId, verdictIds: verdictIds.sort((a, b) => a - b) },
      },
    ]
  })
}

/** By the labels and the reviews of the tree's round, and of no other. */
function labelTurns(
  reading: TreeReading,
  { roundId, turnKeys }: ApprovedTree,
  tuples: readonly TurnTuple[],
  { labels, verdicts }: Parts,
): Map<string, ReleaseTurnLabel> {
  const key = (ordinal: number) => turnKeys[ordinal] ?? ''
  const keyOf = (ordinal: number | null) => (ordinal === null ? null : key(ordinal))
  const finals = new Map<string, FinalTurnLabel>()
  for (const [round, ordinal, label, source, name] of labels)
    if (round === roundId) finals.set(key(ordinal), { label, source, round: name })
  if (finals.size === 0) return new Map()
  const nodes = tuples.map((tuple) => {
    const [authorId, editedFrom, isAsked] = [tuple[7], tuple[8], tuple[9]]
    const origin = originOf({ authorId, isAsked, editedFromId: editedFrom })
    return { id: tuple[0], parentId: keyOf(tuple[1]), editedFromId: keyOf(editedFrom), authorId, origin }
  })
  const counting = verdicts.filter((row) => row.roundId === roundId && row.slot === 'sample' && !row.isAfterReveal)
  const reviews = [...groupBy(counting, (row) => row.reviewId).values()].map((rows) => ({
    reader: reading.readers.get(rows[0]?.reviewerId ?? 0)?.pseudonym ?? '',
    reviewerId: rows[0]?.reviewerId ?? 0,
    verdicts: rows.map((row) => ({ ...row, turnId: key(row.turnOrdinal), editTurnId: keyOf(row.editOrdinal) })),
  }))
  return labelReleaseTurns(nodes, finals, reviews)
}

function toVerdicts(rows: readonly VerdictRow[], keyOf: KeyOf, readers: TreeReading['readers']): ReleaseVerdict[] {
  const ids = new Map<string, number>()
  return rows.map((row) => {
    const { key, undoes, turnOrdinal, editOrdinal, reviewId: _review, roundId: _round, reviewerId, ...said } = row
    ids.set(`${key} ${turnOrdinal}`, row.id)
    const { pseudonym: reader = '', specialties = [] } = readers.get(reviewerId) ?? {}
    const undoesId = undoes === null ? null : (ids.get(`${undoes} ${turnOrdinal}`) ?? null)
    const turns = { turnId: keyOf(turnOrdinal) ?? '', editTurnId: keyOf(editOrdinal) }
    return { ...said, ...turns, reader, specialties, undoesId }
  })
}
