// medaction-score/1: the metrics and the decision of one trajectory a line.
import { scoreSchema, type Score } from '../domain/score'
import type { Result } from '../result'
import { parseFormatLine, writeFormatLine } from './format-line'

export const SCORE_FORMAT = 'medaction-score/1'

export function parseScore(line: string): Result<Score> {
  return parseFormatLine(line, SCORE_FORMAT, scoreSchema)
}

/** The keys in the order of the format's description: whose score, under what, then the figures. */
export function writeScore(score: Score): string {
  const { treeId, leafId, turnIds, graph, metricVersion, outcome, ...figures } = score
  const { dtc, rac, buc, og, mtc, coverage, turns, decision } = figures
  const metrics = { dtc, rac, buc, og, mtc, coverage }
  return writeFormatLine(SCORE_FORMAT, {
    ...{ treeId, leafId, turnIds, graph, metricVersion, outcome },
    ...metrics,
    turns: turns.map(({ id, closeness, rac, buc, og, flags }) => ({ id, closeness, rac, buc, og, flags })),
    decision: { kind: decision.kind, turns: decision.turns, failed: decision.failed },
  })
}
