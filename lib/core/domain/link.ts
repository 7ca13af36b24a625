// A link: a person's standing choice of the concept that a term means.
import { z } from 'zod'
import { conceptKindSchema } from './graph'
import { termStatusSchema } from './term'

/** A concept; null for none of the graph's; null and withdrawn for no choice, so that the wording decides again. */
export const choiceSchema = z.object({ conceptId: z.string().nullable(), isWithdrawn: z.boolean() })
export type Choice = z.infer<typeof choiceSchema>

export const chooseLinkSchema = z
  .object({
    kind: conceptKindSchema,
    label: z.string().trim().min(1).max(500),
    conceptId: z.string().nullable(),
    isWithdrawn: z.boolean().default(false),
  })
  .refine(({ conceptId, isWithdrawn }) => !isWithdrawn || conceptId === null, 'a choice taken back names no concept')
export type ChooseLink = z.input<typeof chooseLinkSchema>

export const linkSchema = z.object({
  /** Null where nothing was ever chosen for the term: there was nothing to take back. */
  id: z.number().int().nullable(),
  kind: conceptKindSchema,
  term: z.string(),
  label: z.string(),
  conceptId: z.string().nullable(),
  isWithdrawn: z.boolean(),
  createdAt: z.iso.datetime().nullable(),
  /** How the term stands from now on, where no id given with it decides. */
  status: termStatusSchema,
  /** What stood before: choosing it again undoes this choice. */
  before: choiceSchema,
  /** How many trees are being scored anew because of it. */
  trees: z.number().int(),
  /** The score run that does so; null where there is no tree. */
  runId: z.number().int().nullable(),
})
export type Link = z.infer<typeof linkSchema>

export const sameChoice = (a: Choice, b: Choice) => a.conceptId === b.conceptId && a.isWithdrawn === b.isWithdrawn

/** What stands where nobody has chosen. */
export const NO_CHOICE: Choice = { conceptId: null, isWithdrawn: true }
