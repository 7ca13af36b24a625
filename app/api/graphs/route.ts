// Graph versions, a page at a time.
import { graphSummarySchema, listGraphsSchema } from '@/lib/core/domain/graph-list'
import { pageOf } from '@/lib/core/domain/page'
import { listGraphs } from '@/lib/server/graphs/list-graphs'
import { route } from '@/lib/server/http'

export const GET = route({ input: listGraphsSchema, output: pageOf(graphSummarySchema) }, listGraphs)
