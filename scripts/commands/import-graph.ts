// import-graph: one version of the knowledge graph into the database.
import { readGraphFile } from '@/lib/server/files/read-graph-file'
import { importGraph } from '@/lib/server/graphs/import-graph'
import { type Command, UsageError } from '../command-line/command'
import { withDatabase } from '../command-line/with-database'

export const command: Command = {
  summary: 'Imports a version of the knowledge graph into the database',
  positionals: 'FILE…',
  options: {
    from: { value: 'FORMAT', help: 'medaction', required: true },
    activate: { help: 'use it for scores, rounds and synthesis from now on (the first graph is used anyway)' },
    'dry-run': { help: 'check everything, store nothing' },
  },
  notes: 'A graph is refused whole where a line is broken. Running it again changes nothing.',
  run: async ({ args, reporter }) => {
    args.choice('from', ['medaction'])
    const [path, ...more] = args.positionals
    if (!path || more.length > 0) throw new UsageError('name one graph file')
    for (const item of await readGraphFile(path)) {
      const graph = reporter.sound(item)
      if (!graph) continue
      const counts = `${graph.concepts.length} concepts, ${graph.edges.length} edges`
      if (args.has('dry-run')) reporter.note(`${graph.name}@${graph.release} could be imported: ${counts} (dry run)`)
      else {
        const { version, isNew, isActive } = await withDatabase((ctx) =>
          importGraph(ctx, { graph, activate: args.has('activate') }),
        )
        reporter.note(
          `${version} ${isNew ? `imported: ${counts}` : 'unchanged'}; it is ${isActive ? '' : 'not '}the active graph`,
        )
      }
    }
    reporter.stopIfRefused('nothing was stored')
  },
}
