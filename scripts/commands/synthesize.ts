// synthesize: a trajectory tree for every case of a file, grown by the built-in teacher.
import { personaSchema, type Persona } from '@/lib/core/domain/tree'
import { parseCase } from '@/lib/core/formats/case-file'
import { writeTree } from '@/lib/core/formats/tree-file'
import { buildGraph } from '@/lib/core/graph/build-graph'
import { environmentView } from '@/lib/core/teacher/environment-view'
import { growTree } from '@/lib/core/teacher/grow-tree'
import { contentHash } from '@/lib/server/content-hash'
import { parseLines } from '@/lib/server/files/parse-lines'
import { writeFileAtomically, type Write } from '@/lib/server/files/write-file-atomically'
import type { Command, CommandCall } from '../command-line/command'
import type { CommandArguments } from '../command-line/command-arguments'
import { loadGraph } from '../command-line/load-graph'

const TREE_ID_CASE_LENGTH = 180

export const command: Command = {
  summary: 'Grows a trajectory tree for every case with the built-in teacher',
  options: {
    graph: { value: 'G', help: 'medaction-graph/1', required: true },
    cases: { value: 'C', help: 'medaction-case/1', required: true },
    teacher: { value: 'NAME', help: 'kg-policy', required: true },
    persona: { value: 'P', help: `${personaSchema.options.join(', ')} (plain)` },
    turns: { value: 'N', help: 'most turns of a trajectory, the first and the diagnosis included (5)' },
    branch: { value: 'N', help: 'most children of a turn (3)' },
    trajectories: { value: 'N', help: 'trajectories aimed at per case (12)' },
    temperature: { value: 'X', help: 'how much chance enters the choice of tests (1)' },
    seed: { value: 'N', help: 'the same seed grows the same trees (1)' },
    out: { value: 'T', help: 'medaction-tree/1; - for the standard output', required: true },
  },
  run: (call) => {
    const settings = readSettings(call.args)
    return writeFileAtomically(call.args.text('out'), (write) => synthesize(call, settings, write))
  },
}

interface Settings {
  persona: Persona
  turns: number
  branch: number
  trajectories: number
  temperature: number
  seed: number
}

function readSettings(args: CommandArguments): Settings {
  args.choice('teacher', ['kg-policy'])
  return {
    persona: args.choice('persona', personaSchema.options, 'plain'),
    turns: args.number('turns', 5, { min: 2, isInteger: true }),
    branch: args.number('branch', 3, { min: 1, isInteger: true }),
    trajectories: args.number('trajectories', 12, { min: 1, isInteger: true }),
    temperature: args.number('temperature', 1, { min: 0 }),
    seed: args.number('seed', 1, { isInteger: true }),
  }
}

async function synthesize({ args, reporter }: CommandCall, settings: Settings, write: Write): Promise<void> {
  const source = await loadGraph(args.text('graph'), reporter)
  const graph = source && buildGraph(source)
  if (graph && graph.diagnosableIds.length === 0) {
    reporter.refuse(args.text('graph'), [{ pointer: '', detail: 'no disease has a has_finding edge to reason with' }])
  }
  const caseIds = new Set<string>()
  for await (const item of parseLines([args.text('cases')], parseCase)) {
    const clinicalCase = reporter.sound(item)
    if (!clinicalCase) continue
    const { id } = clinicalCase
    if (caseIds.has(id)) reporter.refuse(item.place, [{ pointer: '/id', detail: `case "${id}" stands twice` }])
    caseIds.add(id)
    if (!graph || reporter.hasRefused()) continue
    const tree = growTree(graph, environmentView(clinicalCase), { ...settings, treeId: treeId(id, settings) })
    await write(`${writeTree(tree)}\n`)
    reporter.count('trees')
  }
  reporter.stopIfRefused('nothing was written')
}

/** One id per case and settings, which does not tell the persona to who reads it. */
function treeId(caseId: string, settings: Settings): string {
  return `${caseId.slice(0, TREE_ID_CASE_LENGTH)}:${contentHash({ caseId, ...settings }).slice(0, 10)}`
}
