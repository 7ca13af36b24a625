// Importing a file of reports: the file is the body, its format, its name and the dry run stand in the query.
import { importReportsUploadSchema } from '@/lib/core/domain/report'
import { readReportFiles } from '@/lib/server/files/read-report-files'
import { importReports } from '@/lib/server/reports/import-reports'
import { upload } from '@/lib/server/uploads/upload'

export const POST = upload(importReportsUploadSchema, (ctx, path, { format, dryRun, name }) =>
  importReports(ctx, { items: readReportFiles(format, [path], name), isDryRun: dryRun }),
)
