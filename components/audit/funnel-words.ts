// The funnel's steps in words, and where each leads.
import type { FunnelStep, FunnelStepKey } from '@/lib/core/domain/funnel'
import { rowsHref } from './audit-links'
import { failedName } from './condition-words'

export const stepNames: Record<FunnelStepKey, string> = {
  cases: 'Cases',
  trees: 'Trees',
  trajectories: 'Trajectories',
  scored: 'Scored',
  kept: 'Kept by the filter',
  drawn: 'Drawn for review',
  reviewed: 'Reviewed',
  decided: 'Decided',
  accepted: 'Accepted',
  certified: 'Certified',
  approved: 'Approved set',
  released: 'Newest release',
}

export const stepMeanings: Record<FunnelStepKey, string> = {
  cases: 'clinical cases made playable',
  trees: 'synthesized from them',
  trajectories: 'paths from a tree’s root to a leaf, as the teacher wrote them',
  scored: 'under the graph and metric version in force',
  kept: 'retained whole or truncated by the filter in force',
  drawn: 'in trees that a round drew, whatever the filter says of them',
  reviewed: 'in trees of which a review was submitted',
  decided: 'physicians came to a word on the whole path',
  accepted: 'in full, or up to the first rejected turn',
  certified: 'by the active calibration',
  approved: 'what a release made now would hold',
  released: 'rows of the newest release that is ready',
}

/** The list behind a step. */
export function stepHref(
  step: FunnelStep,
  simulated: string | undefined,
  releaseId: number | null,
): string | undefined {
  const rows = (query: Record<string, string>) => rowsHref('trajectories', { ...query, simulated })
  switch (step.key) {
    case 'cases':
      return '/cases'
    case 'trees':
      return '/trees'
    case 'trajectories':
      return rows({})
    case 'scored':
      return rows({ decision: 'any' })
    case 'kept':
      return rows({ decision: 'kept' })
    case 'drawn':
      return rows({ stage: 'drawn' })
    case 'reviewed':
      return rows({ stage: 'read' })
    case 'decided':
      return rows({ stage: 'read', label: 'decided' })
    case 'accepted':
      return rows({ stage: 'read', label: 'kept' })
    case 'certified':
      return rows({ set: 'certified' })
    case 'approved':
      return rows({ stage: 'approved' })
    case 'released':
      return releaseId === null ? undefined : `/releases/${releaseId}`
  }
}

const parts: Record<string, Record<string, string>> = {
  retained: { decision: 'retain' },
  truncated: { decision: 'truncate' },
  'accepted in full': { stage: 'read', label: 'accepted' },
  'accepted prefix': { stage: 'read', label: 'accepted-prefix' },
}
const left: Record<string, Record<string, string>> = {
  rejected: { stage: 'read', label: 'rejected' },
  'open: not judged to the end, or readers disagree': { stage: 'read', label: 'unjudged' },
}

/** The list behind a part of a step, or behind what it left, where there is one. */
export function partHref(step: FunnelStep, name: string, simulated: string | undefined): string | undefined {
  if (step.key === 'approved' || step.key === 'released') return undefined
  const query = parts[name] ?? left[name] ?? failedQuery(name)
  return query && rowsHref('trajectories', { ...query, simulated })
}

const FAILING = 'rejected, failing '

/** A part or what was left behind, as it is printed. */
export const partName = (name: string) =>
  name.startsWith(FAILING) ? `${FAILING}${failedName(name.slice(FAILING.length))}` : name

const failedQuery = (name: string) =>
  name.startsWith(FAILING) ? { decision: 'reject', failed: name.slice(FAILING.length) } : undefined
