// A knowledge graph from a file of our own format.
import type { Graph } from '@/lib/core/domain/graph'
import { failure, success } from '@/lib/core/result'
import type { ParsedItem } from '../import-report'
import { readMedaction } from './read-graph-text'

/** The whole graph, checked, or one refused item for each defect. */
export async function readGraphFile(path: string): Promise<ParsedItem<Graph>[]> {
  const { graph, defects } = await readMedaction([path], {})
  if (graph) return [{ place: path, result: success(graph) }]
  return defects.map(({ place, pointer, detail }) => ({ place, result: failure([{ pointer, detail }]) }))
}
