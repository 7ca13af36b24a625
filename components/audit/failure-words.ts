// Ways to fail in words.
import { reasonName } from '@/components/reviews/reason-names'
import { rejectReasonSchema } from '@/lib/core/domain/verdict'

/** Flags and outcomes are words already. */
export function modeWords(mode: string): string {
  if (mode === 'edited') return 'Edited'
  return rejectReasonSchema.safeParse(mode).success ? reasonName(mode) : mode
}
