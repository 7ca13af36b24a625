// What the pages of the audit look at: whose verdicts, from which rounds, and which trajectories; kept in their addresses.
import { z } from 'zod'
import { decisionKindSchema } from './filter'
import { metricNames, outcomeSchema } from './score'

const words = z.string().trim().min(1).max(200).optional()
const flag = z.enum(['yes']).optional()

/** `3,5`: ids of rounds. */
const roundListSchema = z
  .string()
  .regex(/^[1-9][0-9]{0,8}(,[1-9][0-9]{0,8}){0,199}$/, 'name rounds by their ids with commas between, such as 3,5')
  .transform((text) => text.split(',').map(Number))
  .optional()

/** Without `rounds` all that may count; simulated readers count only where `simulated` is set. */
export const roundScopeSchema = z.object({ rounds: roundListSchema, simulated: flag })
export type RoundScope = z.output<typeof roundScopeSchema>

export const trajectoryScopeSchema = z.object({
  specialty: words,
  teacher: words,
  source: words,
  outcome: outcomeSchema.optional(),
  turns: z.coerce.number().int().min(1).max(1000).optional(),
})
export type TrajectoryScope = z.output<typeof trajectoryScopeSchema>

export const metricKeySchema = z.enum([...metricNames, 'acceptance'])
export type MetricKey = z.infer<typeof metricKeySchema>

/** What physicians said of a whole trajectory; `unjudged` where nobody was asked or their word is open. */
export const humanLabelSchema = z.enum(['accepted', 'accepted-prefix', 'rejected', 'unjudged'])
export type HumanLabel = z.infer<typeof humanLabelSchema>

/**
 * Sets of trajectories that a filter lets through. `default`: every metric at or above the default thresholds and the outcome HIT;
 * `current`: what the filter in force retains; `threshold`: predicted acceptance at or above one that is asked for.
 */
export const filterSetSchema = z.enum(['all', 'default', 'current', 'certified', 'approved', 'threshold'])
export type FilterSet = z.infer<typeof filterSetSchema>

export const thresholdQuerySchema = z.coerce.number().min(0).max(1).optional()

export const roundChoiceSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  isSimulated: z.boolean(),
  /** Trees were named one by one: no probability, so it is never used for estimates. */
  isHandPicked: z.boolean(),
  /** Drawn to watch a certificate: it ends when its verdicts say so, so it is never used for estimates either. */
  isAudit: z.boolean(),
  isUsed: z.boolean(),
  drawn: z.number().int(),
  decidedTrees: z.number().int(),
})
export type RoundChoice = z.infer<typeof roundChoiceSchema>

/** `any`: one of them, so with a score; `kept`: retained or truncated; `none`: without a score. */
export const decisionChoiceSchema = z.enum([...decisionKindSchema.options, 'any', 'kept', 'none'])

/** `decided`: whatever physicians came to; `kept`: accepted in full or as a prefix. */
export const labelChoiceSchema = z.enum([...humanLabelSchema.options, 'decided', 'kept'])
export type LabelChoice = z.infer<typeof labelChoiceSchema>

export function hasLabel(choice: LabelChoice | undefined, label: HumanLabel): boolean {
  if (choice === 'decided') return label !== 'unjudged'
  if (choice === 'kept') return label === 'accepted' || label === 'accepted-prefix'
  return choice === undefined || choice === label
}
