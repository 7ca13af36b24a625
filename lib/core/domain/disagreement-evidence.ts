// What speaks for one cause of a disagreement: the term, the pair, the order, the readers or the flag it rests on.
import { z } from 'zod'
import { polaritySchema } from './finding'
import { conceptKindSchema } from './graph'
import { likelihoodRuleSchema } from './explained-term'
import { turnFlagSchema } from './score'

/** `weight` in (0, 1]: how much of the disagreement it may explain. `turn` counts from 1; null: the trajectory as a whole. */
const base = { weight: z.number(), turn: z.number().int().nullable() }
const namedSchema = z.object({ id: z.string(), label: z.string() })

export const causeEvidenceSchema = z.discriminatedUnion('kind', [
  /** A wording that links to no concept; `linked`: a diagnosis that links to another concept than the truth. */
  z.object({
    ...base,
    kind: z.literal('term'),
    cause: z.literal('unlinked-term'),
    role: z.enum(['truth', 'diagnosis', 'hypothesis', 'finding', 'test']),
    conceptKind: conceptKindSchema,
    label: z.string(),
    status: z.enum(['linked', 'ambiguous', 'unmapped']),
  }),
  /** A disease and a finding: what the graph says of the pair, beside how the belief moved. `s` in nats. */
  z.object({
    ...base,
    kind: z.literal('pair'),
    cause: z.enum(['missing-edge', 'wrong-direction']),
    disease: namedSchema,
    finding: namedSchema,
    polarity: polaritySchema,
    rule: likelihoodRuleSchema,
    s: z.number(),
    before: z.number(),
    after: z.number(),
    /** It stands among the gaps. */
    isGap: z.boolean(),
  }),
  /** An order that the graph takes for ungrounded while physicians accepted it, or the other way round. */
  z.object({
    ...base,
    kind: z.literal('order'),
    cause: z.enum(['missing-edge', 'wrong-direction']),
    test: z.string(),
    concept: namedSchema.nullable(),
    reason: z.enum(['informative', 'indicated', 'nothing-known', 'too-few', 'uninformative']),
  }),
  z.object({
    ...base,
    kind: z.literal('readers'),
    cause: z.literal('reviewer-error'),
    /** `split`: readers differed on the turn. `gold`, `repeat`: a reader of it agreed in `agreed` of `of` known turns of the round. */
    basis: z.enum(['split', 'gold', 'repeat']),
    pseudonym: z.string().nullable(),
    agreed: z.number().int(),
    of: z.number().int(),
  }),
  /** Accepted although the text itself shows it, or rejected although it is the case's own diagnosis. */
  z.object({
    ...base,
    kind: z.literal('fact'),
    cause: z.literal('reviewer-error'),
    fact: z.union([turnFlagSchema, z.literal('true-diagnosis')]),
  }),
])
export type CauseEvidence = z.infer<typeof causeEvidenceSchema>
