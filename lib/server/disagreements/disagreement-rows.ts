// Makes the rows of the worklist out of what was measured: the words of case and round, the suggested cause, the choice that stands.
import type { Disagreement } from '@/lib/core/domain/disagreement'
import type { TrajectoryLabel } from '@/lib/core/domain/trajectory-label'
import type { Db } from '../db'
import { labelTrajectories } from '../trees/load-final-labels'
import type { JudgedTree } from './judged-trees'
import type { Parted } from './measured-trees'
import { loadScoredPaths, type ScoredPath } from './scored-paths'
import type { StandingChoice } from './standing-choices'
import { suggestCauses } from './suggest-causes'

/** `parted` is null where the two agree by now. */
export type Listed = {
  trajectoryId: number
  tree: JudgedTree
  place: number
  parted: Parted | null
  choice: StandingChoice['choice'] | null
}

/** In the order given; what has no score any more is left out. */
export async function toDisagreements(db: Db, listed: readonly Listed[]): Promise<Disagreement[]> {
  const paths = await loadScoredPaths(
    db,
    listed.map(({ trajectoryId }) => trajectoryId),
  )
  const parted = listed.flatMap((row) => row.parted ?? [])
  const suggestions = await suggestCauses(db, parted, paths)
  const names = await loadRoundNames(db, listed)
  const agreed = await labelsOf(
    db,
    listed.filter((row) => !row.parted),
  )
  const pathOf = new Map(paths.map((path) => [path.id, path]))
  return listed.flatMap((row) => {
    const path = pathOf.get(row.trajectoryId)
    if (!path) return []
    const label = row.parted?.label ?? agreed.get(row.trajectoryId) ?? { kind: 'open' as const }
    const suggestion = suggestions.get(row.trajectoryId) ?? { cause: 'other' as const, weight: 0, evidence: [] }
    return [{ ...toRow(row, path, label), roundName: names.get(row.tree.roundId) ?? '', suggestion }]
  })
}

function toRow({ tree, parted, choice }: Listed, path: ScoredPath, label: TrajectoryLabel) {
  const { score, decision, tree: stored } = path
  return {
    ...{ id: path.id, treeId: path.treeId, roundId: tree.roundId, isSimulated: tree.isSimulated },
    ...{ caseTitle: stored.case.title, specialty: tree.specialty, teacher: tree.teacher },
    ...{ leafId: path.leaf.key, turns: path.turns, outcome: score.outcome },
    judged: { kind: label.kind, turns: label.kind === 'accepted-prefix' ? label.turns : null },
    decision: { kind: decision.kind, turns: decision.turns },
    acceptance: decision.acceptance,
    direction: parted?.direction ?? null,
    strength: parted?.strength ?? null,
    turn: parted === null || parted.at === null ? null : parted.at + 1,
    paths: parted?.paths ?? 1,
    choice,
  }
}

async function loadRoundNames(db: Db, listed: readonly Listed[]): Promise<Map<number, string>> {
  const ids = [...new Set(listed.map(({ tree }) => tree.roundId))]
  const rows = await db.round.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function labelsOf(db: Db, listed: readonly Listed[]): Promise<Map<number, TrajectoryLabel>> {
  const labels = new Map<number, TrajectoryLabel>()
  for (const roundId of new Set(listed.map(({ tree }) => tree.roundId))) {
    const treeIds = listed.flatMap(({ tree }) => (tree.roundId === roundId ? [tree.treeId] : []))
    for (const each of await labelTrajectories(db, roundId, treeIds)) labels.set(each.trajectoryId, each.label)
  }
  return labels
}
