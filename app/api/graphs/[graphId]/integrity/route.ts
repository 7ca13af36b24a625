// What is thin or doubtful in a graph version.
import { graphIntegritySchema } from '@/lib/core/domain/graph-integrity'
import { graphIdSchema } from '@/lib/core/domain/graph-list'
import { getGraphIntegrity } from '@/lib/server/graphs/get-graph-integrity'
import { route } from '@/lib/server/http'

export const GET = route({ input: graphIdSchema, output: graphIntegritySchema }, getGraphIntegrity)
