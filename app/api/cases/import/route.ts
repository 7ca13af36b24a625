// Importing a file of cases: the file is the body, its format and the dry run stand in the query.
import { importUploadSchema } from '@/lib/core/domain/case-list'
import { importCases } from '@/lib/server/cases/import-cases'
import { readCaseFiles } from '@/lib/server/files/read-case-files'
import { upload } from '@/lib/server/uploads/upload'

export const POST = upload(importUploadSchema, (ctx, path, { format, dryRun, readText }) =>
  importCases(ctx, { items: readCaseFiles(format, [path]), isDryRun: dryRun, readsText: readText }),
)
