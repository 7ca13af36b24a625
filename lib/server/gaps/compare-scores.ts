// Scores trees under two graphs and lists the trajectories that come out differently.
import type { ChangedTrajectory, PreviewedScore } from '@/lib/core/domain/gap-preview'
import { metricNames, type Score } from '@/lib/core/domain/score'
import type { LinkChoices } from '@/lib/core/graph/link-term'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { scoreTree } from '@/lib/core/metrics/score-tree'
import type { Db } from '../db'
import { applyFilter, type Filter } from '../scores/active-filter'
import { readScorableTrees } from '../scores/load-scorable-trees'
import { prismaSql } from '../sql'

export type UntitledChange = Omit<ChangedTrajectory, 'caseTitle'>
type Comparison = { before: MedicalGraph; after: MedicalGraph; choices: LinkChoices; filter: Filter }

/** `scored`: all trajectories of the trees. Both scores are computed here, so that stored ones of another state of the links do not mix in. */
export async function compareScores(
  db: Db,
  treeIds: readonly number[],
  { before, after, choices, filter }: Comparison,
): Promise<{ scored: number; changed: UntitledChange[] }> {
  let scored = 0
  const changed: UntitledChange[] = []
  for (const { id: treeId, key, clinicalCase, readTurns } of await readScorableTrees(prismaSql(db), treeIds)) {
    const body = { id: key, caseId: clinicalCase.id, turns: readTurns() }
    const [old = [], fresh = []] = [before, after].map((graph) => scoreTree(graph, clinicalCase, body, { choices }))
    scored += old.length
    old.forEach((score, at) => {
      const other = fresh[at]
      if (!other) return
      const [was, is] = [toPreviewed(score, filter), toPreviewed(other, filter)]
      if (JSON.stringify(was) === JSON.stringify(is)) return
      const isFlipped = was.decision !== is.decision || was.turns !== is.turns
      changed.push({ treeId, leafId: score.leafId, before: was, after: is, isFlipped })
    })
  }
  return { scored, changed }
}

function toPreviewed(score: Score, filter: Filter): PreviewedScore {
  const { decision } = applyFilter(filter, { ...score, turns: score.turnIds.length })
  const { dtc, rac, buc, og, mtc, outcome } = score
  return { dtc, rac, buc, og, mtc, outcome, decision: decision.kind, turns: decision.turns }
}

/** The largest difference of a metric; a value that comes or goes counts as 1. */
export function changeOf({ before, after }: Pick<ChangedTrajectory, 'before' | 'after'>): number {
  const differences = metricNames.map((name) => {
    const [was, is] = [before[name], after[name]]
    if (was === null || is === null) return was === is ? 0 : 1
    return Math.abs(is - was)
  })
  return Math.max(...differences)
}
