// A gap: a disease–finding pair that turns accepted by physicians rest on and that the graph gives no support.
import { z } from 'zod'
import { conceptIdSchema, polaritySchema } from './finding'
import { rowIdSchema } from './row-id'

/**
 * What the graph says of the pair: nothing on the finding or above it; only something more general that does not carry over; that
 * the disease excludes the finding.
 */
export const gapCauseSchema = z.enum(['missing', 'inferred', 'excluded'])
export type GapCause = z.infer<typeof gapCauseSchema>

/** `added`: the edge stands in a version that is not active yet. */
export const gapStatusSchema = z.enum(['open', 'added', 'dismissed'])
export type GapStatus = z.infer<typeof gapStatusSchema>

const namedConceptSchema = z.object({ id: conceptIdSchema, label: z.string() })

/** One accepted turn that rests on the pair; `before` and `after` are the belief in the disease as stated. */
export const gapEvidenceSchema = z.object({
  treeId: z.number().int(),
  turnId: z.string(),
  caseTitle: z.string(),
  polarity: polaritySchema,
  before: z.number(),
  after: z.number(),
  /** How far it ended above (below: negative) what the graph's update of the turn asks for. */
  excess: z.number(),
  isSole: z.boolean(),
  isSimulated: z.boolean(),
  reasoning: z.string(),
  results: z.array(z.object({ test: z.string(), result: z.string() })),
})
export type GapEvidence = z.infer<typeof gapEvidenceSchema>

export const gapChoiceSchema = z.object({
  kind: z.enum(['added', 'dismissed', 'reopened']),
  graph: z.string(),
  frequency: z.number().nullable(),
  note: z.string(),
  by: z.string(),
  createdAt: z.iso.datetime(),
})
export type GapChoice = z.infer<typeof gapChoiceSchema>

export const gapSchema = z.object({
  disease: namedConceptSchema,
  finding: namedConceptSchema,
  cause: gapCauseSchema,
  status: gapStatusSchema,
  /** Accepted turns that rest on the pair: all, those in which the finding was the only news, those in which it was absent. */
  turns: z.number().int(),
  soleTurns: z.number().int(),
  absentTurns: z.number().int(),
  cases: z.number().int(),
  reviewers: z.number().int(),
  isSimulated: z.boolean(),
  /** P(f|h) and the background rate under the active graph. */
  probability: z.number(),
  background: z.number(),
  /** Of the reviewed cases whose true diagnosis is the disease, how many showed the finding. */
  seen: z.object({ present: z.number().int(), cases: z.number().int() }),
  evidence: z.array(gapEvidenceSchema),
  choices: z.array(gapChoiceSchema),
})
export type Gap = z.infer<typeof gapSchema>

/** From a query, where a switch is text. */
const switchSchema = z.stringbool().or(z.boolean()).default(false)

export const listGapsSchema = z.object({
  status: gapStatusSchema.default('open'),
  cause: gapCauseSchema.optional(),
  search: z.string().trim().max(200).optional(),
  includeSimulated: switchSchema,
  /** How many rows stand before the page. */
  cursor: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(25),
})
export type ListGaps = z.output<typeof listGapsSchema>
export type ListGapsInput = z.input<typeof listGapsSchema>

/** The version that new edges are added to: the active one, or the newest version made from it in the same way. */
export const gapBasisSchema = z.object({
  active: z.string(),
  basedOnId: rowIdSchema,
  basedOn: z.string(),
  /** The name offered to the next version. */
  nextRelease: z.string(),
})
export type GapBasis = z.infer<typeof gapBasisSchema>

export const gapPageSchema = z.object({
  basis: gapBasisSchema,
  items: z.array(gapSchema),
  nextCursor: z.number().int().nullable(),
  /** Gaps per status, whatever the other filters say. */
  counts: z.record(gapStatusSchema, z.number().int()),
  trees: z.object({ real: z.number().int(), simulated: z.number().int() }),
  /** Accepted turns with an unexplained move of a hypothesis, or on a finding, that links to no concept. */
  unmappedTurns: z.number().int(),
})
export type GapPage = z.infer<typeof gapPageSchema>

const frequencySchema = z.number().gt(0).max(1).nullable().default(null)
export const gapEdgeSchema = z.object({
  diseaseId: conceptIdSchema,
  findingId: conceptIdSchema,
  frequency: frequencySchema,
})
export type GapEdge = z.infer<typeof gapEdgeSchema>

const edgesSchema = z
  .array(gapEdgeSchema)
  .min(1)
  .max(200)
  .refine(
    (edges) => new Set(edges.map((edge) => JSON.stringify([edge.diseaseId, edge.findingId]))).size === edges.length,
    {
      message: 'a pair may be given once only',
    },
  )

/** `basedOnId`: the basis the list named; where it is another one by now, the request is refused. */
export const previewGapSchema = z.object({ basedOnId: rowIdSchema, edges: edgesSchema })
export type PreviewGap = z.output<typeof previewGapSchema>

export const addGapEdgesSchema = previewGapSchema.extend({
  release: z.string().trim().min(1).max(120),
  note: z.string().trim().max(2000).default(''),
  activate: z.boolean().default(false),
})
export type AddGapEdges = z.output<typeof addGapEdgesSchema>
export type AddGapEdgesInput = z.input<typeof addGapEdgesSchema>

export const addedGapEdgesSchema = z.object({
  graphId: z.number().int(),
  version: z.string(),
  edges: z.number().int(),
  isActive: z.boolean(),
})
export type AddedGapEdges = z.infer<typeof addedGapEdgesSchema>

export const chooseGapSchema = z.object({
  diseaseId: conceptIdSchema,
  findingId: conceptIdSchema,
  kind: z.enum(['dismissed', 'reopened']),
  note: z.string().trim().max(2000).default(''),
})
export type ChooseGap = z.output<typeof chooseGapSchema>
export type ChooseGapInput = z.input<typeof chooseGapSchema>
