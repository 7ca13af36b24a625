// A reviewer's wish that the teacher go on with their branch, and how far it has come. Who the teacher is, is never said.
import { z } from 'zod'
import { reviewIdSchema, reviewTurnSchema } from './review'
import { turnIdSchema } from './tree'

export const continuationStateSchema = z.enum(['running', 'done', 'failed'])
export type ContinuationState = z.infer<typeof continuationStateSchema>

export const continuationSchema = z.object({
  key: z.uuid(),
  /** The turn it goes on from. */
  turnId: turnIdSchema,
  /** The newest turn it has written. */
  leafId: turnIdSchema.nullable(),
  state: continuationStateSchema,
  /** What the reviewer is told where it failed. */
  error: z.string().nullable(),
  createdAt: z.iso.datetime(),
})
export type Continuation = z.infer<typeof continuationSchema>

/** `turns`: all that the teacher has written on the reviewer's wish in this tree; they are open until judged. */
export const continuationsSchema = z.object({ items: z.array(continuationSchema), turns: z.array(reviewTurnSchema) })
export type Continuations = z.infer<typeof continuationsSchema>

/** A key that is known already changes nothing. */
export const askTeacherSchema = reviewIdSchema.extend({ key: z.uuid(), turnId: turnIdSchema })
export type AskTeacher = z.infer<typeof askTeacherSchema>

/** The kind of failure of a branch that nobody waits for any more. */
export const NOT_WANTED = 'not-wanted'

/** One wording for every fault of a teacher, so that it does not tell teachers apart. */
export function continuationProblem(kind: string | null): string {
  return kind === NOT_WANTED
    ? 'The branch was taken back, or the review handed in, before the teacher was done.'
    : 'The teacher could not go on. What it had written stays; ask again, or write the next turn yourself.'
}

const LEAST_MORE = 2

/** How many turns a continued path may have: as many as the tree's longest, and always room for an order and the diagnosis. */
export const continuedTurns = (longest: number, path: number): number => Math.max(longest, path + LEAST_MORE)
