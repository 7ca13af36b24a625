// Trees at the paper's scale: the built-in teacher plays the published patients on the real graph, until there are as many trajectories.
import { existsSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ClinicalCase } from '@/lib/core/domain/case'
import type { Graph } from '@/lib/core/domain/graph'
import { personaSchema, type Tree } from '@/lib/core/domain/tree'
import { leafIds } from '@/lib/core/domain/tree-path'
import { parseTree, writeTree } from '@/lib/core/formats/tree-file'
import { buildGraph } from '@/lib/core/graph/build-graph'
import { environmentView } from '@/lib/core/teacher/environment-view'
import { growTree } from '@/lib/core/teacher/grow-tree'
import { contentHash } from '@/lib/server/content-hash'
import { parseLines } from '@/lib/server/files/parse-lines'
import { readCaseFiles } from '@/lib/server/files/read-case-files'
import { writeFileAtomically } from '@/lib/server/files/write-file-atomically'
import { sharedData } from '../shared-data.mjs'

export const PAPER_TRAJECTORIES = 32_681
/** A case with fewer tests on offer makes no tree worth the name. */
const TESTS_MIN = 3

/** Published patients with tests to order; empty where the public data is absent. */
export async function realCases(): Promise<ClinicalCase[]> {
  const folder = sharedData('cases/phenopackets')
  const cases: ClinicalCase[] = []
  if (folder === null) return cases
  for await (const { result } of readCaseFiles('phenopacket', [folder])) {
    if (result.ok && result.value.menu.length >= TESTS_MIN) cases.push(result.value)
  }
  return cases
}

/** Grown once, a matter of minutes, then kept under .cache for the same graph and cases. The last tree carries the count past the paper's. */
export async function realTrees(graph: Graph, cases: readonly ClinicalCase[]): Promise<Tree[]> {
  const folder = fileURLToPath(new URL('../../.cache/bench/', import.meta.url))
  const path = `${folder}trees-${contentHash({ graph, cases: cases.map(({ id }) => id) }).slice(0, 16)}.jsonl`
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true })
    await writeFileAtomically(path, async (write) => {
      for (const tree of growAll(graph, cases)) await write(`${writeTree(tree)}\n`)
    })
  }
  const trees: Tree[] = []
  for await (const { place, result } of parseLines([path], parseTree)) {
    if (!result.ok) throw new Error(`${place} is broken: remove the file`)
    trees.push(result.value)
  }
  return trees
}

function* growAll(graph: Graph, cases: readonly ClinicalCase[]): Generator<Tree> {
  const built = buildGraph(graph)
  const personas = personaSchema.options
  let trajectories = 0
  for (let seed = 1; trajectories < PAPER_TRAJECTORIES; seed += 1) {
    const persona = personas[seed % personas.length] ?? 'plain'
    for (const clinicalCase of cases) {
      if (trajectories >= PAPER_TRAJECTORIES) return
      const tree = growTree(built, environmentView(clinicalCase), {
        treeId: `${clinicalCase.id}/${seed}`,
        seed,
        persona,
      })
      trajectories += leafIds(tree.turns).length
      yield tree
    }
    process.stderr.write(`  ${trajectories} of ${PAPER_TRAJECTORIES} trajectories grown\n`)
  }
}
