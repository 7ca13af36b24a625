// convert-graph: a knowledge graph of another format as medaction-graph/1.
import { writeGraph } from '@/lib/core/formats/graph-file'
import { writeFileAtomically } from '@/lib/server/files/write-file-atomically'
import type { Command } from '../command-line/command'
import { graphInputNotes, graphInputOptions, readGraphInput } from '../command-line/graph-input'

export const command: Command = {
  summary: 'Writes a knowledge graph as medaction-graph/1, checked whole',
  positionals: 'FILE…',
  options: {
    ...graphInputOptions,
    out: { value: 'F', help: 'medaction-graph/1; - for the standard output', required: true },
  },
  notes: graphInputNotes,
  run: async (call) => {
    await writeFileAtomically(call.args.text('out'), async (write) => {
      const graph = await readGraphInput(call, 'nothing was written')
      if (!graph) return
      for (const line of writeGraph(graph)) await write(`${line}\n`)
      const counts = `${graph.concepts.length} concepts, ${graph.edges.length} edges`
      call.reporter.note(`${graph.name}@${graph.release}: ${counts}`)
    })
  },
}
