// One tree with its scores and labels.
import { treeDetailSchema, treeIdSchema } from '@/lib/core/domain/tree-list'
import { route } from '@/lib/server/http'
import { getTree } from '@/lib/server/trees/get-tree'

export const GET = route({ input: treeIdSchema, output: treeDetailSchema }, getTree)
