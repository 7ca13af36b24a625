// Adds edges for gaps in a new version of the graph.
import { addedGapEdgesSchema, addGapEdgesSchema } from '@/lib/core/domain/gap'
import { addGapEdges } from '@/lib/server/gaps/add-gap-edges'
import { route } from '@/lib/server/http'

export const POST = route({ input: addGapEdgesSchema, output: addedGapEdgesSchema }, addGapEdges)
