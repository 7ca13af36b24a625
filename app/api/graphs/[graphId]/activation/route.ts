// Making a graph version the active one.
import { graphActivationSchema, graphIdSchema } from '@/lib/core/domain/graph-list'
import { activateGraph } from '@/lib/server/graphs/activate-graph'
import { route } from '@/lib/server/http'

export const POST = route({ input: graphIdSchema, output: graphActivationSchema }, activateGraph)
