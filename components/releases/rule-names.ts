// How the rules that let trajectories in or keep them out are called on screen.
import type { Exclusion, ReleaseSource } from '@/lib/core/domain/release'

type Rule = { name: string; meaning: string }

export const sourceNames: Record<ReleaseSource, Rule> = {
  accepted: { name: 'Accepted', meaning: 'reviewers accepted every turn' },
  'accepted-prefix': { name: 'Accepted prefix', meaning: 'cut before the first turn reviewers rejected' },
  certified: { name: 'Certified', meaning: 'unreviewed, at or above the threshold of the active calibration' },
  uncertified: { name: 'Uncertified', meaning: 'unreviewed, let in by the automatic filter alone' },
}

export const exclusionNames: Record<Exclusion, Rule> = {
  'held-out-case': { name: 'Held-out case', meaning: 'kept for evaluation, never released' },
  'rejected-by-physicians': { name: 'Rejected', meaning: 'reviewers rejected an early turn' },
  'undecided-by-physicians': { name: 'Undecided', meaning: 'a review or an adjudication is not finished' },
  'not-certified': { name: 'Not certified', meaning: 'nobody reviewed it and no certificate covers it' },
  'filter-rejected': { name: 'Rejected by the filter', meaning: 'uncertified, and the automatic filter refuses it' },
  'no-score': { name: 'Not scored', meaning: 'unreviewed, and not scored under the graph in force' },
  'duplicate-prefix': { name: 'Duplicate prefix', meaning: 'cut short, it equals one that is in already' },
  'licence-forbids': { name: 'Licence', meaning: 'its case may not be passed on' },
  'simulated-only': { name: 'Simulated only', meaning: 'judged by simulated reviewers alone' },
}

const changeNames: Record<string, Rule> = {
  'cut-elsewhere': { name: 'Cut elsewhere', meaning: 'more or fewer of its turns are in' },
  'approved-otherwise': { name: 'Approved otherwise', meaning: 'the same turns, on another’s word' },
  'no-longer-a-path': { name: 'No longer a path', meaning: 'its last turn was taken back or gone on from' },
}

/** Of a change between two releases, or of what stayed out. */
export function reasonName(reason: string): string {
  const known: Partial<Record<string, Rule>> = { ...sourceNames, ...exclusionNames, ...changeNames }
  const rule = known[reason]
  return rule ? `${rule.name}: ${rule.meaning}` : reason
}
