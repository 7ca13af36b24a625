// A verdict before it is addressed: everything but its key, its review and its turn.
import type { SubmitVerdictInput } from '@/lib/core/domain/verdict'

type WithoutAddress<V> = V extends unknown ? Omit<V, 'key' | 'reviewId' | 'turnId'> : never

export type TurnVerdict = WithoutAddress<SubmitVerdictInput>
