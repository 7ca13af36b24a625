// Reads the built-in cases and graph.
import { readFileSync } from 'node:fs'
import type { ClinicalCase } from '@/lib/core/domain/case'
import { parseCase } from '@/lib/core/formats/case-file'
import { collectGraph } from '@/lib/core/formats/graph-file'
import { buildGraph } from '@/lib/core/graph/build-graph'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'

const linesOf = (name: string) =>
  readFileSync(new URL(`../../prisma/demo/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)

/** Throws where a line of the demo is broken. */
export function readDemo(): { graph: MedicalGraph; cases: ClinicalCase[] } {
  const collector = collectGraph()
  linesOf('graph.jsonl').forEach((line, index) => collector.take(line, index + 1))
  const { graph, defects } = collector.end()
  if (!graph) throw new Error(`the demo graph is broken: ${JSON.stringify(defects.slice(0, 3))}`)
  const cases = linesOf('cases.jsonl').map((line) => {
    const parsed = parseCase(line)
    if (!parsed.ok) throw new Error(`a demo case is broken: ${JSON.stringify(parsed.defects)}`)
    return parsed.value
  })
  return { graph: buildGraph(graph), cases }
}
