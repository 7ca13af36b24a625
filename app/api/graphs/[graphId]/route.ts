// One graph version.
import { graphDetailSchema, graphIdSchema } from '@/lib/core/domain/graph-list'
import { getGraph } from '@/lib/server/graphs/get-graph'
import { route } from '@/lib/server/http'

export const GET = route({ input: graphIdSchema, output: graphDetailSchema }, getGraph)
