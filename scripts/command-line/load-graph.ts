// The graph of a --graph option.
import type { Graph } from '@/lib/core/domain/graph'
import { readGraphFile } from '@/lib/server/files/read-graph-file'
import type { Reporter } from './reporter'

/** Undefined after every defect was reported. */
export async function loadGraph(path: string, reporter: Reporter): Promise<Graph | undefined> {
  const items = await readGraphFile(path)
  return items.map((item) => reporter.sound(item)).find((graph) => graph !== undefined)
}
