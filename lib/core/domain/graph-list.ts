// Versions of the knowledge graph as researchers list, open and activate them.
import { z } from 'zod'
import { graphSourceSchema } from './graph'
import { pageQuerySchema } from './page'
import { rowIdTextSchema } from './row-id'

export const listGraphsSchema = pageQuerySchema
export type ListGraphs = z.input<typeof listGraphsSchema>

export const graphSummarySchema = z.object({
  id: z.number().int(),
  name: z.string(),
  release: z.string(),
  /** `name@release`, as scores name it. */
  version: z.string(),
  concepts: z.number().int(),
  edges: z.number().int(),
  sources: z.array(graphSourceSchema),
  /** The version that this one adds edges to. */
  basedOn: z.object({ id: z.number().int(), version: z.string() }).nullable(),
  createdAt: z.iso.datetime(),
  createdBy: z.string().nullable(),
  isActive: z.boolean(),
})
export type GraphSummary = z.infer<typeof graphSummarySchema>

/** How many concepts there are of each kind and edges of each relation. `is_a` counts the hierarchies of all kinds. */
export const graphCountsSchema = z.object({
  kinds: z.object({ disease: z.number().int(), finding: z.number().int(), test: z.number().int() }),
  relations: z.object({
    is_a: z.number().int(),
    has_finding: z.number().int(),
    reveals: z.number().int(),
    indicates: z.number().int(),
  }),
  /** Edges by who says so; null for those that name nobody. */
  edgeSources: z.array(z.object({ source: z.string().nullable(), edges: z.number().int() })),
})
export type GraphCounts = z.infer<typeof graphCountsSchema>

/** `active` names the version in force, this one or another; null before any is. */
export const graphDetailSchema = graphSummarySchema.extend({
  counts: graphCountsSchema,
  active: z.object({ id: z.number().int(), version: z.string() }).nullable(),
})
export type GraphDetail = z.infer<typeof graphDetailSchema>

export const graphIdSchema = z.object({ graphId: rowIdTextSchema })
export type GraphIdInput = z.infer<typeof graphIdSchema>

/** `isChanged` is false where the version was active already. */
export const graphActivationSchema = z.object({
  graphId: z.number().int(),
  version: z.string(),
  isChanged: z.boolean(),
})
export type GraphActivation = z.infer<typeof graphActivationSchema>
