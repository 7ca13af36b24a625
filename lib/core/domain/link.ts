// A link: a person's standing choice of the concept that a term means.
import { z } from 'zod'
import { conceptKindSchema } from './graph'

export const chooseLinkSchema = z.object({
  kind: conceptKindSchema,
  label: z.string().trim().min(1).max(500),
  conceptId: z.string().nullable(),
})
export type ChooseLink = z.infer<typeof chooseLinkSchema>

export const linkSchema = z.object({
  id: z.number().int(),
  kind: conceptKindSchema,
  term: z.string(),
  label: z.string(),
  conceptId: z.string().nullable(),
  createdAt: z.iso.datetime(),
})
export type Link = z.infer<typeof linkSchema>
