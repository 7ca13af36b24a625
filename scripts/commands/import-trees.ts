// import-trees: trajectory trees into the database, scored on the way.
import { parseTree } from '@/lib/core/formats/tree-file'
import { parseLines } from '@/lib/server/files/parse-lines'
import { importTrees } from '@/lib/server/trees/import-trees'
import type { Command } from '../command-line/command'
import { counted } from '../command-line/counted'
import { reportImport } from '../command-line/report-import'
import { withDatabase } from '../command-line/with-database'

export const command: Command = {
  summary: 'Imports trajectory trees into the database and scores them',
  positionals: 'FILE…',
  options: {
    from: { value: 'FORMAT', help: 'medaction', required: true },
    'dry-run': { help: 'check everything, store nothing' },
  },
  notes: 'Running it again changes nothing. A tree is refused whole where it is broken or its case is not stored.',
  run: async ({ args, reporter }) => {
    args.choice('from', ['medaction'])
    const items = parseLines(args.positionals, parseTree)
    const isDryRun = args.has('dry-run')
    const report = await withDatabase((ctx) => importTrees(ctx, { items: counted(items, 'trees', reporter), isDryRun }))
    reportImport(report, 'trees', reporter)
  },
}
