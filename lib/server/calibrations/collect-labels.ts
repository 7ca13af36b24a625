// Turns physicians' consensus into the labels a calibration reads, and counts what gave none.
import { isJudged } from '@/lib/core/domain/trajectory-label'
import { DomainError } from '@/lib/core/errors'
import type { Label } from '@/lib/core/formats/label-file'
import { METRIC_VERSION } from '@/lib/core/domain/score'
import type { Tx } from '../db'
import { inBatches } from '../in-batches'
import { labelTrajectories, type LabelledTrajectory } from '../trees/load-final-labels'

export type Exclusions = { open: number; edited: number; unscored: number; simulated: number; repeated: number }
export type LabelInput = { trajectoryId: number; scoreId: number; roundId: number; pi: number; y: 0 | 1 }
export type Collected = {
  labels: Label[]
  inputs: LabelInput[]
  verdictIds: number[]
  roundIds: number[]
  exclusions: Exclusions
}

type Options = { roundIds: number[]; includeSimulated: boolean; graphId: number }
type Judged = LabelledTrajectory & { roundId: number }

/** Real rounds first, then the newest, so that a trajectory judged in several counts with that round's label. An empty list means all rounds. */
export async function collectLabels(db: Tx, options: Options): Promise<Collected> {
  const rounds = await db.round.findMany({
    where: options.roundIds.length > 0 ? { id: { in: options.roundIds } } : {},
    select: { id: true, isSimulated: true },
    orderBy: [{ isSimulated: 'asc' }, { id: 'desc' }],
  })
  const missing = options.roundIds.filter((id) => !rounds.some((round) => round.id === id))
  if (missing.length > 0) throw new DomainError('not-found', `There is no round ${missing.join(', ')}.`)
  const exclusions = { open: 0, edited: 0, unscored: 0, simulated: 0, repeated: 0 }
  const judged = new Map<number, Judged>()
  const used = rounds.filter((round) => options.includeSimulated || !round.isSimulated)
  for (const round of rounds) {
    for (const trajectory of await labelRound(db, round.id)) {
      if (!used.includes(round)) exclusions.simulated += 1
      else if (trajectory.isEdited) exclusions.edited += 1
      else if (!isJudged(trajectory.label)) exclusions.open += 1
      else if (judged.has(trajectory.trajectoryId)) exclusions.repeated += 1
      else judged.set(trajectory.trajectoryId, { ...trajectory, roundId: round.id })
    }
  }
  const roundIds = used.map((round) => round.id)
  const { labels, inputs } = await readLabels(db, [...judged.values()], options.graphId)
  exclusions.unscored = judged.size - labels.length
  const verdicts = await db.verdict.findMany({
    where: {
      roundId: { in: roundIds },
      isAfterReveal: false,
      review: { state: 'submitted', slot: { kind: 'sample' } },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return { labels, inputs, verdictIds: verdicts.map((verdict) => verdict.id), roundIds, exclusions }
}

/** The trajectories of the round's settled trees. */
async function labelRound(db: Tx, roundId: number): Promise<LabelledTrajectory[]> {
  const trees = await db.finalLabel.findMany({
    where: { roundId },
    distinct: ['treeId'],
    select: { treeId: true },
    orderBy: { treeId: 'asc' },
  })
  const labelled: LabelledTrajectory[] = []
  for (const batch of inBatches(trees, 500))
    labelled.push(
      ...(await labelTrajectories(
        db,
        roundId,
        batch.map((row) => row.treeId),
      )),
    )
  return labelled
}

async function readLabels(db: Tx, judged: Judged[], graphId: number) {
  const labels: Label[] = []
  const inputs: LabelInput[] = []
  for (const batch of inBatches(judged)) {
    const byId = new Map(batch.map((item) => [item.trajectoryId, item]))
    for (const row of await readRows(db, batch, graphId)) {
      const item = byId.get(row.id)
      const { currentScore: score, tree } = row
      const pi = tree.candidates.find((candidate) => candidate.roundId === item?.roundId)?.pi
      if (!item || !score || pi === undefined) continue
      const y = item.label.kind === 'accepted' ? 1 : 0
      const { dtc, rac, buc, og, mtc, outcome } = score
      const strata = { specialty: tree.case.specialty, teacher: tree.teacherName, turns: String(row.turns) }
      const ids = { caseId: tree.case.key, trajectoryId: `${tree.key}/${row.leaf.key}` }
      labels.push({ ...ids, y, pi, dtc, rac, buc, og, mtc, outcome, turns: row.turns, strata })
      inputs.push({ trajectoryId: row.id, scoreId: score.id, roundId: item.roundId, pi, y })
    }
  }
  return { labels, inputs }
}

function readRows(db: Tx, batch: Judged[], graphId: number) {
  return db.trajectory.findMany({
    where: {
      id: { in: batch.map((item) => item.trajectoryId) },
      currentScore: { graphId, metricVersion: METRIC_VERSION },
    },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      turns: true,
      leaf: { select: { key: true } },
      currentScore: { select: { id: true, dtc: true, rac: true, buc: true, og: true, mtc: true, outcome: true } },
      tree: {
        select: {
          key: true,
          teacherName: true,
          case: { select: { key: true, specialty: true } },
          candidates: { select: { roundId: true, pi: true } },
        },
      },
    },
  })
}
