// import-graph: one version of the knowledge graph into the database.
import { type Graph, graphVersion } from '@/lib/core/domain/graph'
import { importGraph } from '@/lib/server/graphs/import-graph'
import { matchVersion } from '@/lib/server/graphs/match-version'
import type { Command } from '../command-line/command'
import { graphInputNotes, graphInputOptions, readGraphInput } from '../command-line/graph-input'
import { withDatabase, withDatabaseAtHand } from '../command-line/with-database'

export const command: Command = {
  summary: 'Imports a version of the knowledge graph into the database',
  positionals: 'FILE…',
  options: {
    ...graphInputOptions,
    activate: { help: 'use it for scores, rounds and synthesis from now on (the first graph is used anyway)' },
    'dry-run': { help: 'check everything, store nothing; stored versions are looked at where a database runs' },
  },
  notes: `A graph is refused whole where a line is broken. Running it again changes nothing.\n${graphInputNotes}`,
  run: async (call) => {
    const { args, reporter } = call
    const graph = await readGraphInput(call, 'nothing was stored')
    if (!graph) return
    const counts = `${graph.concepts.length} concepts, ${graph.edges.length} edges`
    if (args.has('dry-run')) return reporter.note(`${await tryImport(graph)}: ${counts} (dry run)`)
    const activate = args.has('activate')
    const { version, isNew, isActive } = await withDatabase((ctx) => importGraph(ctx, { graph, activate }))
    const done = isNew ? `imported: ${counts}` : 'unchanged'
    reporter.note(`${version} ${done}; it is ${isActive ? '' : 'not '}the active graph`)
  },
}

/** What the import would do. Throws where it would be refused. */
async function tryImport(graph: Graph): Promise<string> {
  const version = graphVersion(graph)
  const matched = await withDatabaseAtHand((ctx) => matchVersion(ctx.db, graph))
  if (!matched) return `${version} is sound; stored versions were not looked at, because no database runs`
  return matched.storedId === null ? `${version} could be imported` : `${version} is stored already, unchanged`
}
