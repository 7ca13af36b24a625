// The terms that made one turn's score: each number can be recomputed from those beside it.
import { z } from 'zod'
import { polaritySchema } from './finding'
import { turnScoreSchema } from './score'
import {
  explainedBackgroundSchema,
  explainedLikelihoodSchema,
  explainedSimilaritySchema,
  explainedTermSchema,
} from './explained-term'

/** What of a turn is shown; the rest is counted and summed up. */
export const SHOWN_HYPOTHESES = 50
export const SHOWN_FINDINGS = 50

/** One hypothesis' part of C_t: `share = p * closeness`. `similarity` is null for a term that links to no concept. */
export const closenessPartSchema = z.object({
  term: explainedTermSchema,
  p: z.number(),
  closeness: z.number(),
  similarity: explainedSimilaritySchema.nullable(),
  share: z.number(),
})
export type ClosenessPart = z.infer<typeof closenessPartSchema>

/** C_t = the sum of all shares; `backslid = max(0, before - sum)`. A diagnosis has all belief on it. Null where the truth is unmapped. */
export const explainedClosenessSchema = z.object({
  sum: z.number(),
  before: z.number().nullable(),
  backslid: z.number(),
  isCommitment: z.boolean(),
  parts: z.array(closenessPartSchema),
  hidden: z.object({ hypotheses: z.number().int(), share: z.number() }),
})
export type ExplainedCloseness = z.infer<typeof explainedClosenessSchema>

/**
 * One finding of the turn. `start`: of the root turn, known from the beginning. `new` and `contradiction` are evidence; of the others `since` says when they
 * became known (turns count from 1, 0 is the case's observation), `known` as what. `test`: whose answer it is from, null for the turn itself.
 */
export const explainedFindingSchema = z.object({
  term: explainedTermSchema,
  polarity: polaritySchema,
  test: z.string().nullable(),
  status: z.enum(['start', 'new', 'known', 'contradiction']),
  since: z.number().int().nullable(),
  known: polaritySchema.nullable(),
  background: explainedBackgroundSchema.nullable(),
})
export type ExplainedFinding = z.infer<typeof explainedFindingSchema>

/** s(h, e) in nats of a piece of evidence; `finding` is its place among the turn's findings. */
export const supportPartSchema = z.object({
  finding: z.number().int(),
  likelihood: explainedLikelihoodSchema,
  s: z.number(),
})
export type SupportPart = z.infer<typeof supportPartSchema>

/** s_t(h): `sum` over all evidence, hidden parts included; `total` is the sum clamped to [-4.6, 4.6]. */
export const explainedSupportSchema = z.object({
  parts: z.array(supportPartSchema),
  hidden: z.object({ findings: z.number().int(), s: z.number() }),
  sum: z.number(),
  total: z.number(),
})
export type ExplainedSupport = z.infer<typeof explainedSupportSchema>

/** `stated…`: as the teacher gave it. `before`, `after`: raised to at least 0.001 and renormalised. `asked`: what the evidence asks for. */
export const updatePartSchema = z.object({
  term: explainedTermSchema,
  statedBefore: z.number(),
  statedAfter: z.number(),
  before: z.number(),
  after: z.number(),
  asked: z.number(),
  direction: z.enum(['asked', 'against', 'still']),
  support: explainedSupportSchema,
})
export type UpdatePart = z.infer<typeof updatePartSchema>

/**
 * The update beside the one the evidence asks for. `rule` names the case of RAC_t: `moved` = agreeing / movement, `stayed` = 1 - askedDistance,
 * `no-evidence` = 1 - moved. Distances are total variations over all hypotheses, hidden ones included; BUC_t = 1 - missed.
 */
export const explainedUpdateSchema = z.object({
  rule: z.enum(['moved', 'stayed', 'no-evidence']),
  moved: z.number(),
  askedDistance: z.number(),
  missed: z.number(),
  agreeing: z.number(),
  movement: z.number(),
  rac: z.number(),
  buc: z.number(),
  parts: z.array(updatePartSchema),
  hidden: z.object({ hypotheses: z.number().int() }),
})
export type ExplainedUpdate = z.infer<typeof explainedUpdateSchema>

/** EIG(f) = H(P(f)) - `remaining`, in bits, on the belief before the turn restricted to its mapped hypotheses. */
export const explainedGainSchema = z.object({
  finding: z.string(),
  probability: z.number(),
  remaining: z.number(),
  bits: z.number(),
})
export type ExplainedGain = z.infer<typeof explainedGainSchema>

/**
 * One distinct test ordered. `reason`: why it is grounded (`informative`, `indicated`) or why not (`repeat`, `nothing-known`: no finding to judge it by,
 * `too-few`: fewer than two hypotheses to tell apart, `uninformative`). `gains`: the best few of `considered` findings.
 */
export const explainedOrderSchema = z.object({
  wordings: z.array(z.string()),
  entry: z.string().nullable(),
  concepts: z.array(z.string()),
  isGrounded: z.boolean(),
  reason: z.enum(['informative', 'indicated', 'repeat', 'nothing-known', 'too-few', 'uninformative']),
  first: z.object({ turn: z.number().int(), wording: z.string() }).nullable(),
  knownBy: z.enum(['graph', 'answer']).nullable(),
  considered: z.number().int(),
  gains: z.array(explainedGainSchema),
  indicates: z.string().nullable(),
})
export type ExplainedOrder = z.infer<typeof explainedOrderSchema>

const heldSchema = z.object({ term: explainedTermSchema, before: z.number(), after: z.number(), s: z.number() })

/** Each flag of the turn with what set it. Turns count from 1, 0 is the case's observation. */
export const explainedFlagSchema = z.discriminatedUnion('flag', [
  z.object({
    flag: z.literal('repeat'),
    tests: z.array(z.object({ wording: z.string(), turn: z.number().int(), firstWording: z.string() })),
  }),
  z.object({ flag: z.literal('drop'), hypotheses: z.array(heldSchema) }),
  z.object({
    flag: z.literal('resurrect'),
    hypotheses: z.array(heldSchema.extend({ lastHeld: z.object({ turn: z.number().int(), p: z.number() }) })),
  }),
  z.object({
    flag: z.literal('nonsequitur'),
    diagnosis: explainedTermSchema,
    p: z.number().nullable(),
    leading: z.array(z.object({ term: explainedTermSchema, p: z.number() })),
  }),
  z.object({
    flag: z.literal('contradiction'),
    findings: z.array(explainedFindingSchema.pick({ term: true, polarity: true, since: true, known: true })),
  }),
  z.object({ flag: z.literal('mass'), sum: z.number() }),
])
export type ExplainedFlag = z.infer<typeof explainedFlagSchema>

/** `score` is the turn's score as it is stored; `number` counts from 1. */
export const explainedTurnSchema = z.object({
  number: z.number().int(),
  score: turnScoreSchema,
  closeness: explainedClosenessSchema.nullable(),
  findings: z.array(explainedFindingSchema),
  hiddenFindings: z.number().int(),
  update: explainedUpdateSchema.nullable(),
  orders: z.array(explainedOrderSchema),
  flags: z.array(explainedFlagSchema),
})
export type ExplainedTurn = z.infer<typeof explainedTurnSchema>
