// check-graph: what is thin or doubtful in a knowledge graph.
import type { GraphIntegrity } from '@/lib/core/domain/graph-integrity'
import { INTEGRITY_FORMAT, writeIntegrity } from '@/lib/core/formats/integrity-file'
import { checkIntegrity } from '@/lib/core/graph/check-integrity'
import { writeFileAtomically } from '@/lib/server/files/write-file-atomically'
import { UsageError, type Command } from '../command-line/command'
import { loadGraph } from '../command-line/load-graph'

const EXAMPLES = 20

export const command: Command = {
  summary: 'Reports orphans, shared names, and diseases and tests without findings',
  positionals: 'FILE',
  options: {
    examples: { value: 'N', help: `examples of each kind (${EXAMPLES})` },
    out: { value: 'R.json', help: `${INTEGRITY_FORMAT}; - for the standard output`, required: true },
  },
  run: async ({ args, reporter }) => {
    const [path, ...more] = args.positionals
    if (path === undefined || more.length > 0) throw new UsageError('a graph is one FILE')
    const examples = args.number('examples', EXAMPLES, { min: 0, isInteger: true })
    await writeFileAtomically(args.text('out'), async (write) => {
      const graph = await loadGraph(path, reporter)
      reporter.stopIfRefused('nothing was written')
      if (!graph) return
      const integrity = checkIntegrity(graph, examples)
      await write(`${writeIntegrity(integrity)}\n`)
      for (const line of summarise(integrity)) reporter.note(line)
    })
  },
}

function summarise({ perKind, diseasesWithoutFindings, testsWithoutFindings, ...integrity }: GraphIntegrity): string[] {
  const kinds = Object.entries(perKind).map(
    ([kind, found]) =>
      `${kind}: ${found.roots.count} without parent, ${found.orphans.count} without any edge, ${found.unnamed.count} without a name, ${found.sharedLabels.count} labels and ${found.sharedSynonyms.count} synonyms of several`,
  )
  const { stated, unstated, excluded } = integrity.frequencies
  return [
    ...kinds,
    `${diseasesWithoutFindings.own.count} diseases without findings of their own, ${diseasesWithoutFindings.inherited.count} without any; ${testsWithoutFindings.count} tests without findings`,
    `frequencies: ${stated} stated, ${unstated} not stated, ${excluded} excluded`,
  ]
}
