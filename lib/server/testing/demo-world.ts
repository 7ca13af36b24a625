// The demo's graph in force and its cases as held-out ones, under names of their own; for tests that need more than a clinic of two diseases.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ClinicalCase } from '@/lib/core/domain/case'
import { parseCase } from '@/lib/core/formats/case-file'
import { collectGraph } from '@/lib/core/formats/graph-file'
import { success } from '@/lib/core/result'
import { importCases } from '../cases/import-cases'
import type { Context } from '../context'
import { activateGraph } from '../graphs/activate-graph'
import { importGraph } from '../graphs/import-graph'
import { findActiveGraphId, loadGraph } from '../graphs/load-graph'
import { ensureTestGraph } from './test-graph'

/** Hold the world for a change before. `restore` puts the graph back in force that was. */
export async function demoWorld(ctx: Context) {
  await ensureTestGraph(ctx)
  const before = await findActiveGraphId(ctx.db)
  const specialty = `demo-${randomUUID().slice(0, 8)}`
  const { id: graphId } = await importGraph(ctx, { graph: { ...readGraph(), release: specialty }, activate: true })
  const cases = linesOf('cases.jsonl').map((line) => renamed(line, specialty))
  const items = cases.map((value) => ({ place: value.id, result: success(value) }))
  const report = await importCases(ctx, { items, isDryRun: false })
  if (report.created !== cases.length) throw new Error(`not all cases went in: ${JSON.stringify(report)}`)
  const restore = async () => {
    if (before !== null) await activateGraph(ctx, { graphId: before })
  }
  return { specialty, graphId, graph: await loadGraph(ctx.db, graphId), cases, restore }
}

function readGraph() {
  const collector = collectGraph()
  linesOf('graph.jsonl').forEach((line, index) => collector.take(line, index + 1))
  const { graph } = collector.end()
  if (!graph) throw new Error('the demo graph is broken')
  return graph
}

/** Another text too: the script of the chat server tells cases by it. */
function renamed(line: string, specialty: string): ClinicalCase {
  const parsed = parseCase(line)
  if (!parsed.ok) throw new Error('a demo case is broken')
  const { observation, ...rest } = parsed.value
  const text = `${observation.text} (${specialty})`
  return { ...rest, id: `${specialty}/${rest.id}`, specialty, split: 'held-out', observation: { ...observation, text } }
}

const linesOf = (name: string) =>
  readFileSync(new URL(`../../../prisma/demo/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
