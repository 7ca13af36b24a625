// convert-graph: a knowledge graph of another format as medaction-graph/1.
import { writeGraph } from '@/lib/core/formats/graph-file'
import { writeFileAtomically } from '@/lib/server/files/write-file-atomically'
import { UsageError, type Command } from '../command-line/command'
import { loadGraph } from '../command-line/load-graph'

const graphFormats = ['medaction'] as const

export const command: Command = {
  summary: 'Writes a knowledge graph as medaction-graph/1, checked whole',
  positionals: 'FILE',
  options: {
    from: { value: 'FORMAT', help: graphFormats.join(', '), required: true },
    out: { value: 'F', help: 'medaction-graph/1; - for the standard output', required: true },
  },
  run: async ({ args, reporter }) => {
    args.choice('from', graphFormats)
    const [path, ...more] = args.positionals
    if (path === undefined || more.length > 0) throw new UsageError('a graph is one FILE')
    await writeFileAtomically(args.text('out'), async (write) => {
      const graph = await loadGraph(path, reporter)
      reporter.stopIfRefused('nothing was written')
      if (graph) for (const line of writeGraph(graph)) await write(`${line}\n`)
    })
  },
}
