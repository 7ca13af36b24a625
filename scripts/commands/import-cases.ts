// import-cases: clinical cases into the database.
import { importCases } from '@/lib/server/cases/import-cases'
import { caseFormats, readCaseFiles } from '@/lib/server/files/read-case-files'
import type { Command } from '../command-line/command'
import { counted } from '../command-line/counted'
import { reportImport } from '../command-line/report-import'
import { withDatabase } from '../command-line/with-database'

export const command: Command = {
  summary: 'Imports clinical cases into the database',
  positionals: 'FILE…',
  options: {
    from: { value: 'FORMAT', help: caseFormats.join(', '), required: true },
    link: { help: 'read findings from the texts, by the active graph' },
    'dry-run': { help: 'check everything, store nothing' },
  },
  notes:
    'Running it again changes nothing, with --link or without: a case that is stored stays as it is. A broken item is refused whole; the others go in.',
  run: async ({ args, reporter }) => {
    const items = readCaseFiles(args.choice('from', caseFormats), args.positionals)
    const isDryRun = args.has('dry-run')
    const readsText = args.has('link')
    const report = await withDatabase((ctx) =>
      importCases(ctx, { items: counted(items, 'cases', reporter), isDryRun, readsText }),
    )
    reportImport(report, 'cases', reporter)
  },
}
