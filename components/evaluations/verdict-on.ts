// What a paired difference B − A says, where its interval excludes 0.
import type { Estimate } from '@/lib/core/calibration/estimate'

export type Verdict = { text: 'B better' | 'A better' | 'B higher' | 'A higher'; tone: 'good' | 'bad' | 'neutral' }

/** Null where the interval holds 0 or does not exist. The tone is B's. */
export function verdictOn(difference: Estimate, isBetter: 'higher' | 'lower' | null): Verdict | null {
  if (difference.value === null || difference.lo === null || difference.hi === null) return null
  if (difference.lo <= 0 && difference.hi >= 0) return null
  const isHigher = difference.lo > 0
  if (isBetter === null) return { text: isHigher ? 'B higher' : 'A higher', tone: 'neutral' }
  return isHigher === (isBetter === 'higher') ? { text: 'B better', tone: 'good' } : { text: 'A better', tone: 'bad' }
}

/** Three decimals with their sign, a minus that is one; what is not quite 0 keeps its side. */
export const signed = (value: number): string =>
  `${value < 0 ? '−' : value > 0 ? '+' : ''}${Math.abs(value).toFixed(3)}`
