// What a job that synthesizes one tree is given.
import { z } from 'zod'
import { synthesizeTreesSchema } from './tree-list'

export const synthesizeTreeSchema = z.object({
  caseId: z.number().int(),
  graphId: z.number().int(),
  options: synthesizeTreesSchema.omit({ caseIds: true }),
})
export type SynthesizeTree = z.infer<typeof synthesizeTreeSchema>
