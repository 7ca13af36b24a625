// score: the metrics and the filter's decision of every trajectory of a file of trees.
import { defaultThresholds } from '@/lib/core/domain/filter'
import { parseFilter } from '@/lib/core/formats/filter-file'
import { writeScore } from '@/lib/core/formats/score-file'
import { parseTree } from '@/lib/core/formats/tree-file'
import { buildGraph } from '@/lib/core/graph/build-graph'
import { scoreTree } from '@/lib/core/metrics/score-tree'
import { parseLines } from '@/lib/server/files/parse-lines'
import { readText } from '@/lib/server/files/read-text'
import { writeFileAtomically, type Write } from '@/lib/server/files/write-file-atomically'
import type { Command, CommandCall } from '../command-line/command'
import type { Reporter } from '../command-line/reporter'
import { loadCases } from '../command-line/load-cases'
import { loadGraph } from '../command-line/load-graph'

export const command: Command = {
  summary: 'Scores every trajectory of a file of trees against a knowledge graph',
  options: {
    graph: { value: 'G', help: 'medaction-graph/1', required: true },
    cases: { value: 'C', help: 'medaction-case/1: the cases that the trees name', required: true },
    trees: { value: 'T', help: 'medaction-tree/1', required: true },
    filter: { value: 'F.json', help: 'medaction-filter/1 or its five thresholds alone; the defaults where left out' },
    out: { value: 'S', help: 'medaction-score/1, one line per trajectory; - for the standard output', required: true },
  },
  notes:
    'Trees are read and scored one by one. Where any line is refused, all such lines are listed and nothing is written.',
  run: (call) => writeFileAtomically(call.args.text('out'), (write) => scoreTrees(call, write)),
}

async function scoreTrees({ args, reporter }: CommandCall, write: Write): Promise<void> {
  const source = await loadGraph(args.text('graph'), reporter)
  const cases = await loadCases(args.text('cases'), reporter)
  const thresholds = await loadThresholds(args.optional('filter'), reporter)
  // A tree of a case whose own line was refused is not at fault.
  const areCasesWhole = !reporter.hasRefused()
  const graph = source && buildGraph(source)
  const treeIds = new Set<string>()
  for await (const item of parseLines([args.text('trees')], parseTree)) {
    reporter.count('trees')
    const tree = reporter.sound(item)
    if (!tree) continue
    const clinicalCase = cases.get(tree.caseId)
    if (treeIds.has(tree.id))
      reporter.refuse(item.place, [{ pointer: '/id', detail: `tree "${tree.id}" stands twice` }])
    else if (!clinicalCase && areCasesWhole) reporter.refuse(item.place, [unknownCase(tree.caseId, args.text('cases'))])
    treeIds.add(tree.id)
    if (!graph || !clinicalCase || !thresholds || reporter.hasRefused()) continue
    for (const score of scoreTree(graph, clinicalCase, tree, { thresholds })) await write(`${writeScore(score)}\n`)
  }
  reporter.stopIfRefused('nothing was written')
}

const unknownCase = (caseId: string, file: string) => ({ pointer: '/caseId', detail: `no case "${caseId}" in ${file}` })

async function loadThresholds(path: string | undefined, reporter: Reporter) {
  if (path === undefined) return defaultThresholds
  const text = await readText(path)
  return reporter.sound({ place: path, result: text.ok ? parseFilter(text.value) : text })
}
