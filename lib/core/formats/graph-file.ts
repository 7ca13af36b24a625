// medaction-graph/1: a header line, then one concept or edge a line, in any order.
import { z } from 'zod'
import { conceptSchema, edgeSchema, graphHeaderSchema, type Edge, type Graph } from '../domain/graph'
import type { Defect } from '../errors'
import { checkGraph } from '../graph/check-graph'
import { mergeEdges } from '../graph/merge-edges'
import { failure, success, type Result } from '../result'
import { formatProblem, isObject } from './format-line'
import { atLine, type LineDefect } from './line-defect'
import { isMissingEnd, locateGraphDefect } from './locate-graph-defect'
import { parseJson } from './parse-json'
import { parseWithSchema } from './schema-defects'

export const GRAPH_FORMAT = 'medaction-graph/1'

/** Takes the lines of a graph file one by one; `end` gives the graph, or every defect with its line. */
export interface GraphCollector {
  take(line: string, number: number): void
  end(): { graph: Graph | null; defects: LineDefect[] }
}

const lineTypeSchema = z.enum(['graph', 'concept', 'edge'])

export function collectGraph(): GraphCollector {
  let header: z.infer<typeof graphHeaderSchema> | null = null
  let isFirst = true
  const graph: Pick<Graph, 'concepts' | 'edges'> = { concepts: [], edges: [] }
  const lines = { concepts: [] as number[], edges: [] as number[] }
  const defects: LineDefect[] = []
  const refusedIds = new Set<string>()

  const takeBody = (value: Record<string, unknown>, number: number): Result<unknown> => {
    if (value.type === 'concept')
      return keep(parseWithSchema(conceptSchema, value), graph.concepts, lines.concepts, number)
    if (value.type === 'edge') return keep(parseWithSchema(edgeSchema, value), graph.edges, lines.edges, number)
    if (value.type === 'graph') return refuse('/type', 'a second header; a file holds one graph')
    return parseWithSchema(z.object({ type: lineTypeSchema }), value)
  }
  const take = (line: string, number: number) => {
    const parsed = parseGraphLine(line, isFirst)
    const result = !parsed.ok
      ? parsed
      : isFirst
        ? parseWithSchema(graphHeaderSchema, parsed.value)
        : takeBody(parsed.value, number)
    if (isFirst && result.ok) header = graphHeaderSchema.parse(result.value)
    isFirst = false
    if (result.ok) return
    defects.push(...atLine(number, result.defects))
    if (!parsed.ok || parsed.value.type !== 'edge') for (const text of stringsIn(line)) refusedIds.add(text)
  }
  const end = () => {
    if (isFirst)
      defects.push({ line: 1, pointer: '', detail: `the file is empty; it opens with a ${GRAPH_FORMAT} header` })
    const whole: Graph = { ...(header ?? { name: '', release: '' }), ...graph }
    const found = checkGraph(whole).filter((defect) => !isMissingEnd(defect, whole.edges, (id) => refusedIds.has(id)))
    defects.push(...found.map((defect) => locate(defect, whole.edges, lines)))
    return { graph: defects.length > 0 ? null : { ...whole, edges: mergeEdges(whole.edges) }, defects }
  }
  return { take, end }
}

/** The lines of a graph file, without line breaks. */
export function* writeGraph(graph: Graph): Generator<string> {
  const { name, release, sources } = graph
  yield JSON.stringify({ format: GRAPH_FORMAT, type: 'graph', name, release, sources })
  for (const { id, kind, label, synonyms, xrefs } of graph.concepts) {
    const given = { synonyms: synonyms.length > 0 ? synonyms : undefined, xrefs }
    yield JSON.stringify({ type: 'concept', id, kind, label, ...given })
  }
  for (const { rel, from, to, frequency, source, outcomes } of graph.edges) {
    yield JSON.stringify({ type: 'edge', rel, from, to, frequency: frequency ?? undefined, source, outcomes })
  }
}

/** What a refused line may have named, whether it is JSON or not. */
function stringsIn(line: string): string[] {
  return [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text ?? '')
}

function refuse(pointer: string, detail: string): Result<never> {
  return failure([{ pointer, detail }])
}

function keep<T>(result: Result<T>, values: T[], lines: number[], number: number): Result<T> {
  if (!result.ok) return result
  values.push(result.value)
  lines.push(number)
  return result
}

/** Only the header must name the format; another line that names one must name the same. */
function parseGraphLine(line: string, isHeader: boolean): Result<Record<string, unknown>> {
  const parsed = parseJson(line)
  if (!parsed.ok) return parsed
  const value = parsed.value
  if (!isObject(value)) return refuse('', `not a JSON object; this build reads ${GRAPH_FORMAT}`)
  const problem = isHeader || 'format' in value ? formatProblem(value.format, GRAPH_FORMAT) : null
  if (problem) return refuse('/format', problem)
  if (isHeader && value.type !== 'graph') return refuse('/type', 'the first line is the header, of type "graph"')
  return success(value)
}

/** A defect of the graph as a whole, at the line that brought it in. */
function locate(defect: Defect, edges: readonly Edge[], lines: { concepts: number[]; edges: number[] }): LineDefect {
  const { list, index, pointer } = locateGraphDefect(defect, edges)
  return { line: lines[list][index] ?? 1, pointer, detail: defect.detail }
}
