// Adds to an explanation what memory does not keep of an annotation: who says so, and whether they state a frequency.
import type { ExplainedAnnotation } from '@/lib/core/domain/explained-term'
import type { ExplainedTurn, SupportPart } from '@/lib/core/domain/explained-turn'
import type { Db, Tx } from '../db'

type EdgeRow = { from_id: string; to_id: string; frequency: number | null; source: string | null }

/** One query for all annotations of the turns. */
export async function addSources(db: Db | Tx, graphId: number, turns: ExplainedTurn[]): Promise<ExplainedTurn[]> {
  const named = turns.flatMap(partsOf).flatMap(({ likelihood }) => likelihood.annotation ?? [])
  const pairs = [...new Map(named.map((annotation) => [keyOf(annotation.disease, annotation.finding), annotation]))]
  const rows = await db.$queryRaw<EdgeRow[]>`
    SELECT e.from_id, e.to_id, e.frequency, e.source
    FROM unnest(${pairs.map(([, { disease }]) => disease)}::text[], ${pairs.map(([, { finding }]) => finding)}::text[]) AS p(from_id, to_id)
    JOIN edges e ON e.graph_id = ${graphId} AND e.rel = 'has_finding' AND e.from_id = p.from_id AND e.to_id = p.to_id`
  const edges = new Map(rows.map((row) => [keyOf(row.from_id, row.to_id), row]))
  return turns.map((turn) => withSources(turn, edges))
}

const keyOf = (disease: string, finding: string) => `${disease}\n${finding}`
const partsOf = ({ update }: ExplainedTurn) => update?.parts.flatMap((part) => part.support.parts) ?? []

function withSources(turn: ExplainedTurn, edges: ReadonlyMap<string, EdgeRow>): ExplainedTurn {
  if (!turn.update) return turn
  const sourced = (annotation: ExplainedAnnotation): ExplainedAnnotation => {
    const edge = edges.get(keyOf(annotation.disease, annotation.finding))
    return edge ? { ...annotation, isStated: edge.frequency !== null, source: edge.source } : annotation
  }
  const explained = ({ likelihood, ...part }: SupportPart): SupportPart => {
    const annotation = likelihood.annotation && sourced(likelihood.annotation)
    return { ...part, likelihood: { ...likelihood, annotation } }
  }
  const parts = turn.update.parts.map((part) => {
    return { ...part, support: { ...part.support, parts: part.support.parts.map(explained) } }
  })
  return { ...turn, update: { ...turn.update, parts } }
}
