// import-graph: one version of the knowledge graph into the database.
import { graphVersion } from '@/lib/core/domain/graph'
import { importGraph } from '@/lib/server/graphs/import-graph'
import type { Command } from '../command-line/command'
import { graphInputNotes, graphInputOptions, readGraphInput } from '../command-line/graph-input'
import { withDatabase } from '../command-line/with-database'

export const command: Command = {
  summary: 'Imports a version of the knowledge graph into the database',
  positionals: 'FILE…',
  options: {
    ...graphInputOptions,
    activate: { help: 'use it for scores, rounds and synthesis from now on (the first graph is used anyway)' },
    'dry-run': { help: 'check everything, store nothing' },
  },
  notes: `A graph is refused whole where a line is broken. Running it again changes nothing.\n${graphInputNotes}`,
  run: async (call) => {
    const { args, reporter } = call
    const graph = await readGraphInput(call, 'nothing was stored')
    if (!graph) return
    const counts = `${graph.concepts.length} concepts, ${graph.edges.length} edges`
    if (args.has('dry-run')) return reporter.note(`${graphVersion(graph)} could be imported: ${counts} (dry run)`)
    const activate = args.has('activate')
    const { version, isNew, isActive } = await withDatabase((ctx) => importGraph(ctx, { graph, activate }))
    const done = isNew ? `imported: ${counts}` : 'unchanged'
    reporter.note(`${version} ${done}; it is ${isActive ? '' : 'not '}the active graph`)
  },
}
