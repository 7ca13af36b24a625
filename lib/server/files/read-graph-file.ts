// A knowledge graph from a file.
import { collectGraph } from '@/lib/core/formats/graph-file'
import type { Graph } from '@/lib/core/domain/graph'
import { failure, success } from '@/lib/core/result'
import type { ParsedItem } from '../import-report'
import { readLines } from './read-lines'

/** The whole graph, checked, or one refused item for each line that is wrong. */
export async function readGraphFile(path: string): Promise<ParsedItem<Graph>[]> {
  const collector = collectGraph()
  const unreadable: ParsedItem<Graph>[] = []
  for await (const { number, line } of readLines(path)) {
    if (line.ok) collector.take(line.value, number)
    else unreadable.push({ place: `${path}:${number}`, result: line })
  }
  const { graph, defects } = collector.end()
  if (graph && unreadable.length === 0) return [{ place: path, result: success(graph) }]
  const refused = defects.map(({ line, pointer, detail }) => ({
    place: `${path}:${line}`,
    result: failure([{ pointer, detail }]),
  }))
  return [...unreadable, ...refused]
}
