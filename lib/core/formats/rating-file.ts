// medaction-rating/1: one person's rating of one item a line, the input of agreement.
import { z } from 'zod'
import type { Result } from '@/lib/core/result'
import { parseFormatLine, writeFormatLine } from './format-line'

export const RATING_FORMAT = 'medaction-rating/1'

/** `value`: any category; null where the rater could not judge, which counts as no rating. */
export const ratingSchema = z.object({
  item: z.string().min(1),
  case: z.string().min(1),
  rater: z.string().min(1),
  value: z.string().min(1).nullable(),
})
export type Rating = z.infer<typeof ratingSchema>

/** Reads one line; another format or version is refused by name. */
export const parseRating = (line: string): Result<Rating> => parseFormatLine(line, RATING_FORMAT, ratingSchema)

export const writeRating = (rating: Rating): string => writeFormatLine(RATING_FORMAT, rating)
