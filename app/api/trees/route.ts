// Trees, a page at a time, and asking for new ones.
import { pageOf } from '@/lib/core/domain/page'
import { startedRunSchema } from '@/lib/core/domain/run'
import { listTreesSchema, synthesizeTreesSchema, treeSummarySchema } from '@/lib/core/domain/tree-list'
import { route } from '@/lib/server/http'
import { listTrees } from '@/lib/server/trees/list-trees'
import { synthesizeTrees } from '@/lib/server/trees/synthesize-trees'

export const GET = route({ input: listTreesSchema, output: pageOf(treeSummarySchema) }, listTrees)
export const POST = route({ input: synthesizeTreesSchema, output: startedRunSchema }, synthesizeTrees)
