// The cases of an evaluation in one mode with their results, the failed ones included.
import { type CaseResult, caseResultSchema } from '@/lib/core/domain/evaluation'
import type { PlayedCase } from '@/lib/core/evaluation/cases-by-stratum'
import { truthInGraph } from '@/lib/core/evaluation/truth-in-graph'
import type { EvaluationMode as StoredMode } from '@/lib/generated/prisma/client'
import type { Db, Tx } from '../db'
import { loadGraph } from '../graphs/load-graph'
import { loadChoices } from '../links/load-choices'

type Row = {
  caseId: number
  specialty: string
  source: string
  isRare: boolean | null
  label: string
  concept: string | null
  result: unknown
}
export type LoadedCase = PlayedCase & { readonly id: number }

/** Items that have ended; those still open are left out. `caseId` is the case's key, so that figures do not hang on row numbers. */
export async function loadPlayedCases(
  db: Db | Tx,
  evaluation: { id: number; runId: number; graphId: number },
  mode: StoredMode,
): Promise<LoadedCase[]> {
  const rows = await db.$queryRaw<(Row & { key: string })[]>`
    SELECT c.id AS "caseId", c.key, c.specialty, c.source_name AS source, c.is_rare AS "isRare", c.diagnosis_label AS label,
      c.diagnosis_concept AS concept, e.result
    FROM run_items i JOIN cases c ON c.id = i.case_id
      LEFT JOIN evaluation_cases e ON e.evaluation_id = ${evaluation.id} AND e.case_id = i.case_id AND e.mode = i.mode
    WHERE i.run_id = ${evaluation.runId} AND i.mode::text = ${mode.replaceAll('_', '-')}
      AND (e.case_id IS NOT NULL OR i.state = 'failed')`
  const hasFailed = rows.some((row) => row.result === null)
  const graph = hasFailed ? await loadGraph(db, evaluation.graphId) : null
  const choices = hasFailed ? (await loadChoices(db)).choices : undefined
  return rows.map(({ caseId, key, specialty, source, isRare, label, concept, result }) => {
    const read: CaseResult | null = result === null ? null : caseResultSchema.parse(result)
    const truth = read?.truthInGraph ?? (graph ? truthInGraph(graph, { label, concept }, choices) : 'not in the graph')
    return { id: caseId, caseId: key, specialty, source, isRare, truth, result: read }
  })
}
