// What a job that synthesizes one tree is given.
import { z } from 'zod'
import { synthesizeTreesSchema } from './tree-list'

export const synthesizeTreeSchema = z.object({
  caseId: z.number().int(),
  graphId: z.number().int(),
  options: synthesizeTreesSchema.omit({ caseIds: true }),
})
export type SynthesizeTree = z.infer<typeof synthesizeTreeSchema>

/** The id of the tree a synthesis makes: everything it depends on beside the case is in it, so the same wish makes the same tree. */
export function synthesizedTreeId(caseKey: string, graphVersion: string, options: SynthesizeTree['options']): string {
  const { teacher, persona, turns, branch, trajectories, temperature, seed } = options
  return [caseKey, teacher, persona, graphVersion, `t${turns}b${branch}n${trajectories}x${temperature}`, `s${seed}`].join('/')
}
