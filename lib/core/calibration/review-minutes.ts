// How long a tree will take to read, from how long others took.
import { ASSUMED_SECONDS, LEAST_MEASURED } from '@/lib/core/domain/physician-hours'
import { percentile } from './percentile'

export interface MeasuredReview {
  turns: number
  /** Above 0. */
  minutes: number
}

/** A line is not followed below a minute. */
const LEAST_MINUTES = 1

const median = (values: readonly number[]) => percentile(Float64Array.from(values).sort(), 0.5)

/**
 * The line `minutes = start + perTurn * turns` through measured reviews, by the median of the slopes between any two of
 * different length (Theil 1950, Sen 1968), which single reviews left open over lunch do not move; never falling, and the start
 * the median of what the slope leaves. With fewer than 5 reviews every tree is taken for 10 minutes.
 *
 * @param measured at most about a thousand reviews, because all pairs are looked at
 * @returns the predicted minutes of a tree of so many turns, at least 1
 * @example reviewMinutes([2, 3, 4, 5, 6].map((turns) => ({ turns, minutes: turns === 6 ? 90 : turns + 2 })))(10) // 12
 */
export function reviewMinutes(measured: readonly MeasuredReview[]): (turns: number) => number {
  if (measured.length < LEAST_MEASURED) return () => ASSUMED_SECONDS / 60
  const slopes: number[] = []
  for (const [i, a] of measured.entries())
    for (const b of measured.slice(i + 1))
      if (a.turns !== b.turns) slopes.push((b.minutes - a.minutes) / (b.turns - a.turns))
  const perTurn = slopes.length > 0 ? Math.max(0, median(slopes)) : 0
  const start = median(measured.map(({ turns, minutes }) => minutes - perTurn * turns))
  return (turns) => Math.max(LEAST_MINUTES, start + perTurn * turns)
}
