// link-text: the concepts that clinical texts mention, as medaction-text-link/1.
import type { ClinicalCase } from '@/lib/core/domain/case'
import { type ConceptKind, conceptKindSchema } from '@/lib/core/domain/graph'
import { buildGraph } from '@/lib/core/graph/build-graph'
import { buildDictionary, type Dictionary } from '@/lib/core/linking/dictionary'
import { linkText } from '@/lib/core/linking/text-links'
import { type TextPlace, writeTextLinks } from '@/lib/core/formats/text-link-file'
import { readCaseFiles } from '@/lib/server/files/read-case-files'
import { readText } from '@/lib/server/files/read-text'
import { writeFileAtomically, type Write } from '@/lib/server/files/write-file-atomically'
import { UsageError, type Command, type CommandCall } from '../command-line/command'
import { loadGraph } from '../command-line/load-graph'

const sources = ['text', 'cases'] as const

export const command: Command = {
  summary: 'Finds the concepts of a graph in clinical texts, with negation and laboratory values',
  positionals: 'FILE…',
  options: {
    graph: { value: 'G', help: 'medaction-graph/1', required: true },
    out: { value: 'F', help: 'medaction-text-link/1; - for the standard output', required: true },
    kinds: { value: 'K', help: 'kinds to link, the preferred first; finding,disease,test where not given' },
    from: { value: 'FORMAT', help: `${sources.join(', ')}: plain texts, or the texts of medaction-case/1` },
  },
  notes:
    'Each link keeps its span and how it was made. A wording that several concepts carry is written as ambiguous with its candidates; what is said of relatives or supposed is written as passed over.',
  run: async (call) => {
    const { args, reporter } = call
    const kinds = kindsOf(args.optional('kinds') ?? 'finding,disease,test')
    const from = args.choice('from', sources, 'text')
    await writeFileAtomically(args.text('out'), async (write) => {
      const graph = await loadGraph(args.text('graph'), reporter)
      reporter.stopIfRefused('nothing was written')
      if (!graph) return
      const dictionary = buildDictionary(buildGraph(graph), kinds)
      await (from === 'cases' ? linkCases(call, dictionary, write) : linkFiles(call, dictionary, write))
      reporter.stopIfRefused('nothing was written')
    })
  },
}

function kindsOf(text: string): ConceptKind[] {
  return [...new Set(text.split(','))].map((kind) => {
    const parsed = conceptKindSchema.safeParse(kind.trim())
    if (!parsed.success)
      throw new UsageError(`--kinds are among ${conceptKindSchema.options.join(', ')}, not "${kind}"`)
    return parsed.data
  })
}

async function linkFiles({ args, reporter }: CommandCall, dictionary: Dictionary, write: Write): Promise<void> {
  for (const file of args.positionals) {
    reporter.count('texts')
    const text = reporter.sound({ place: file, result: await readText(file) })
    if (text !== undefined) await writeLinks(dictionary, write, { file }, text)
  }
}

async function linkCases({ args, reporter }: CommandCall, dictionary: Dictionary, write: Write): Promise<void> {
  for (const file of args.positionals) {
    for await (const item of readCaseFiles('medaction', [file])) {
      reporter.count('cases')
      const clinicalCase = reporter.sound(item)
      if (clinicalCase) await linkCase(dictionary, write, file, clinicalCase)
    }
  }
}

async function linkCase(dictionary: Dictionary, write: Write, file: string, { id, observation, menu }: ClinicalCase) {
  await writeLinks(dictionary, write, { file, case: id, part: 'observation' }, observation.text)
  for (const { test, result } of menu) await writeLinks(dictionary, write, { file, case: id, part: test }, result, test)
}

async function writeLinks(dictionary: Dictionary, write: Write, place: TextPlace, text: string, subject?: string) {
  for (const line of writeTextLinks(place, linkText(dictionary, text, subject))) await write(`${line}\n`)
}
