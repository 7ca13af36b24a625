// Turns physicians' consensus into the labels a calibration reads, and counts what gave none.
import type { FramePart } from '@/lib/core/calibration/lay-out-frame'
import type { CalibrationExclusions, ExclusionCause } from '@/lib/core/domain/calibration-run'
import { isJudged } from '@/lib/core/domain/trajectory-label'
import type { Label } from '@/lib/core/formats/label-file'
import type { Tx } from '../db'
import { inBatches } from '../in-batches'
import { labelTrajectories, type LabelledTrajectory } from '../trees/load-final-labels'
import { chooseRounds, type ChosenRound, type RoundWish } from './choose-rounds'
import { findUnjudgeable, findUnused } from './find-unused'
import { loadDraws } from './load-draws'
import { loadFrame } from './load-frame'
import { type Judged, type LabelInput, readLabels } from './read-labels'

export type Collected = {
  labels: Label[]
  /** Whatever the rounds could have drawn. */
  frame: FramePart
  inputs: LabelInput[]
  verdictIds: number[]
  /** Rounds whose labels are used. */
  roundIds: number[]
  exclusions: CalibrationExclusions
}

type Excluded = Map<ExclusionCause, number[]>

/** So many ids are kept behind each count. */
const IDS_MAX = 1000

/** A trajectory judged in several rounds counts with its newest label, that of real readers before simulated ones. */
export async function collectLabels(db: Tx, options: RoundWish & { graphId: number }): Promise<Collected> {
  const rounds = await chooseRounds(db, options)
  const excluded: Excluded = new Map()
  const judged = new Map<number, Judged>()
  const readTrees = new Map<number, ReadonlySet<number>>()
  for (const round of rounds) {
    const trees = await findSettledTrees(db, round.id)
    readTrees.set(round.id, new Set(trees))
    await sortRound(db, round, await labelTrees(db, round.id, trees), { judged, excluded })
  }
  const used = rounds.filter(({ id, unused }) => unused === null && readTrees.get(id)?.size)
  const inOrder = used.toSorted((a, b) => a.id - b.id)
  const { pi, weightBounds } = await loadDraws(
    db,
    inOrder.map((round) => ({ ...round, readTrees: readTrees.get(round.id) ?? new Set() })),
  )
  const { labels, inputs } = await readLabels(db, [...judged.values()], pi, options.graphId)
  const frame = await loadFrame(db, weightBounds, options.graphId)
  const scored = new Set(inputs.map(({ trajectoryId }) => trajectoryId))
  excluded.set(
    'unscored',
    [...judged.keys()].filter((id) => !scored.has(id)),
  )
  const roundIds = used.map(({ id }) => id)
  for (const [cause, ids] of Object.entries(
    await findUnused(
      db,
      rounds.map(({ id }) => id),
    ),
  ))
    excluded.set(cause as ExclusionCause, ids)
  return { labels, frame, inputs, verdictIds: await findVerdicts(db, roundIds), roundIds, exclusions: count(excluded) }
}

/** Puts every trajectory of a round where it belongs. */
async function sortRound(
  db: Tx,
  { id: roundId, unused }: ChosenRound,
  labelled: LabelledTrajectory[],
  { judged, excluded }: { judged: Map<number, Judged>; excluded: Excluded },
): Promise<void> {
  const open = labelled.filter(({ label, isEdited }) => !isEdited && !isJudged(label))
  const unjudgeable = await findUnjudgeable(db, roundId, unused === null ? open.map((one) => one.trajectoryId) : [])
  const causeOf = ({ trajectoryId, isEdited, label }: LabelledTrajectory): ExclusionCause | null => {
    if (unused !== null) return unused
    if (isEdited) return 'edited'
    if (!isJudged(label)) return unjudgeable.has(trajectoryId) ? 'cannotJudge' : 'open'
    return judged.has(trajectoryId) ? 'repeated' : null
  }
  for (const trajectory of labelled) {
    const cause = causeOf(trajectory)
    if (cause === null) judged.set(trajectory.trajectoryId, { ...trajectory, roundId })
    else put(excluded, cause, trajectory.trajectoryId)
  }
}

function put(excluded: Excluded, cause: ExclusionCause, id: number): void {
  const ids = excluded.get(cause)
  if (ids) ids.push(id)
  else excluded.set(cause, [id])
}

function count(excluded: Excluded): CalibrationExclusions {
  const of = (cause: ExclusionCause) => excluded.get(cause)?.length ?? 0
  return {
    ...{ open: of('open'), cannotJudge: of('cannotJudge'), edited: of('edited'), unscored: of('unscored') },
    ...{ simulated: of('simulated'), repeated: of('repeated'), handPicked: of('handPicked') },
    ...{ audit: of('audit'), otherBudget: of('otherBudget'), gold: of('gold'), repeatReviews: of('repeatReviews') },
    afterReveal: of('afterReveal'),
    ids: Object.fromEntries(
      [...excluded].filter(([, ids]) => ids.length > 0).map(([cause, ids]) => [cause, ids.slice(0, IDS_MAX)]),
    ),
  }
}

async function findVerdicts(db: Tx, roundIds: number[]): Promise<number[]> {
  const where = {
    ...{ roundId: { in: roundIds }, isAfterReveal: false },
    review: { state: 'submitted' as const, slot: { kind: 'sample' as const } },
  }
  const verdicts = await db.verdict.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } })
  return verdicts.map(({ id }) => id)
}

async function findSettledTrees(db: Tx, roundId: number): Promise<number[]> {
  const trees = await db.finalLabel.findMany({
    where: { roundId },
    distinct: ['treeId'],
    select: { treeId: true },
    orderBy: { treeId: 'asc' },
  })
  return trees.map(({ treeId }) => treeId)
}

async function labelTrees(db: Tx, roundId: number, treeIds: number[]): Promise<LabelledTrajectory[]> {
  const labelled: LabelledTrajectory[] = []
  for (const batch of inBatches(treeIds, 500)) labelled.push(...(await labelTrajectories(db, roundId, batch)))
  return labelled
}
