// The candidate filter that a round was opened with, as stored among its options.
import { type CandidateFilter, openRoundSchema } from '@/lib/core/domain/round'

export const filterOfRound = (options: unknown): CandidateFilter =>
  openRoundSchema.shape.filter.parse((options as { filter?: unknown }).filter)
