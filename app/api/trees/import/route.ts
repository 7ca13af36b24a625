// Importing a file of trees: the file is the body.
import { importTreesUploadSchema } from '@/lib/core/domain/case-list'
import { parseTree } from '@/lib/core/formats/tree-file'
import { parseLines } from '@/lib/server/files/parse-lines'
import { importTrees } from '@/lib/server/trees/import-trees'
import { upload } from '@/lib/server/uploads/upload'

export const POST = upload(importTreesUploadSchema, (ctx, path, { dryRun }) =>
  importTrees(ctx, { items: parseLines([path], parseTree), isDryRun: dryRun }),
)
