// convert-cases: clinical cases of another format as medaction-case/1.
import type { NoteGroup } from '@/lib/core/domain/graph-import'
import { caseFlags } from '@/lib/core/domain/case-flags'
import { buildGraph } from '@/lib/core/graph/build-graph'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { withTextFindings } from '@/lib/core/linking/text-case-findings'
import { addToNoteGroups } from '@/lib/core/formats/note-groups'
import { writeCase } from '@/lib/core/formats/case-file'
import { caseFormats, readCaseFiles } from '@/lib/server/files/read-case-files'
import { writeFileAtomically, type Write } from '@/lib/server/files/write-file-atomically'
import type { Command, CommandCall } from '../command-line/command'
import { noteGroups } from '../command-line/note-groups'
import { loadGraph } from '../command-line/load-graph'
import type { Reporter } from '../command-line/reporter'

export const command: Command = {
  summary: 'Writes clinical cases as medaction-case/1',
  positionals: 'FILE…',
  options: {
    from: { value: 'FORMAT', help: caseFormats.join(', '), required: true },
    graph: { value: 'G', help: 'medaction-graph/1: also read findings from the texts' },
    out: { value: 'F', help: 'medaction-case/1; - for the standard output', required: true },
  },
  notes:
    'Phenopackets, MedR-Bench and ClinDiag cases may also be named by folder. What is read and left out is counted at the end. A case that gives its diagnosis away, or offers no test, is converted and noted.',
  run: (call) => writeFileAtomically(call.args.text('out'), (write) => convertCases(call, write)),
}

async function convertCases({ args, reporter }: CommandCall, write: Write): Promise<void> {
  const placeById = new Map<string, string>()
  const groups: NoteGroup[] = []
  const graph = await graphOf(args.optional('graph'), reporter)
  for await (const item of readCaseFiles(args.choice('from', caseFormats), args.positionals)) {
    reporter.count('cases')
    addToNoteGroups(groups, item.place, item.notes ?? [])
    const clinicalCase = reporter.sound(item)
    if (!clinicalCase) continue
    const first = placeById.get(clinicalCase.id)
    if (first !== undefined) {
      const detail = `case "${clinicalCase.id}" stands twice, first at ${first}`
      reporter.refuse(item.place, [{ pointer: '', detail }])
      continue
    }
    placeById.set(clinicalCase.id, item.place)
    for (const { flag, detail } of caseFlags(clinicalCase)) reporter.note(`${item.place}: ${flag}: ${detail}`)
    await write(`${writeCase(graph ? withTextFindings(graph, clinicalCase) : clinicalCase)}\n`)
  }
  noteGroups(groups, reporter)
  reporter.stopIfRefused('nothing was written')
}

async function graphOf(path: string | undefined, reporter: Reporter): Promise<MedicalGraph | null> {
  if (path === undefined) return null
  const graph = await loadGraph(path, reporter)
  reporter.stopIfRefused('nothing was written')
  return graph ? buildGraph(graph) : null
}
