// Counts approvals in and out per rule.
import { exclusionSchema, releaseSourceSchema, type Exclusion, type ReleaseSource } from '@/lib/core/domain/release'
import type { Approved } from './scan-approvals'

export type Tally = {
  considered: number
  included: Record<ReleaseSource, number>
  excluded: Record<Exclusion, number>
  cases: Set<number>
}

export function emptyTally(): Tally {
  const zeros = <K extends string>(keys: readonly K[]) =>
    Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>
  return {
    considered: 0,
    included: zeros(releaseSourceSchema.options),
    excluded: zeros(exclusionSchema.options),
    cases: new Set(),
  }
}

/** Counts one trajectory. */
export function tally(counts: Tally, { approval, caseId }: Approved): void {
  counts.considered += 1
  if (!approval.included) {
    counts.excluded[approval.reason] += 1
    return
  }
  counts.included[approval.source] += 1
  counts.cases.add(caseId)
}
