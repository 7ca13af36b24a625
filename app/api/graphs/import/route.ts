// Importing a file of the knowledge graph: the file is the body, its format and the rest stand in the query.
import { importGraphReportSchema, importGraphUploadSchema } from '@/lib/core/domain/graph-import'
import { importGraphFile } from '@/lib/server/graphs/import-graph-file'
import { uploadFor } from '@/lib/server/uploads/upload'

export const POST = uploadFor(importGraphUploadSchema, importGraphReportSchema, (ctx, path, query) =>
  importGraphFile(ctx, { ...query, path }),
)
