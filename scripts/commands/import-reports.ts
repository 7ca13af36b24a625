// import-reports: case reports as written into the database.
import { reportFormatSchema } from '@/lib/core/domain/report'
import { readReportFiles } from '@/lib/server/files/read-report-files'
import { importReports } from '@/lib/server/reports/import-reports'
import type { Command } from '../command-line/command'
import { counted } from '../command-line/counted'
import { reportImport } from '../command-line/report-import'
import { withDatabase } from '../command-line/with-database'

export const command: Command = {
  summary: 'Imports case reports into the database, for extract',
  positionals: 'FILE…',
  options: {
    from: { value: 'FORMAT', help: reportFormatSchema.options.join(', '), required: true },
    'dry-run': { help: 'check everything, store nothing' },
  },
  notes:
    'MedR-Bench reports may also be named by folder. Of a plain text the first line is the title. Running it again changes nothing; a broken item is refused whole, the others go in.',
  run: async ({ args, reporter }) => {
    const items = readReportFiles(args.choice('from', reportFormatSchema.options), args.positionals)
    const isDryRun = args.has('dry-run')
    const outcome = await withDatabase((ctx) =>
      importReports(ctx, { items: counted(items, 'reports', reporter), isDryRun }),
    )
    reportImport(outcome, 'reports', reporter)
  },
}
