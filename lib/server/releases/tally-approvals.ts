// Counts approvals in and out per rule, and what the rows that are in come from.
import {
  type Exclusion,
  exclusionSchema,
  type Manifest,
  type ReleaseSource,
  releaseSourceSchema,
} from '@/lib/core/domain/release'
import type { ReleaseSplit } from '@/lib/core/domain/release-options'
import type { ApprovedTree } from './scan-approvals'

type Source = Manifest['sources'][number]
type Teacher = Manifest['teachers'][number]
type Stratum = Omit<Manifest['strata'][number], 'cases'> & { cases: Set<number> }
export type Tally = {
  considered: number
  included: Record<ReleaseSource, number>
  excluded: Record<Exclusion, number>
  cases: Set<number>
  sources: Map<string, Source>
  teachers: Map<string, Teacher>
  /** Sources whose licence forbids sharing, with the trajectories left out for it. */
  refused: Map<string, Source>
  strata: Map<string, Stratum>
}

export function emptyTally(): Tally {
  const zeros = <K extends string>(keys: readonly K[]) =>
    Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>
  return {
    ...{ considered: 0, included: zeros(releaseSourceSchema.options), excluded: zeros(exclusionSchema.options) },
    ...{ cases: new Set(), sources: new Map(), teachers: new Map(), refused: new Map(), strata: new Map() },
  }
}

/** Counts every trajectory of a tree; `split` where the release parts its cases. */
export function tally(counts: Tally, tree: ApprovedTree, split?: ReleaseSplit): void {
  const { caseId, source, teacher, trajectories } = tree
  let taken = 0
  let refused = 0
  for (const { approval } of trajectories) {
    counts.considered += 1
    if (approval.included) {
      counts.included[approval.source] += 1
      taken += 1
      countStrata(counts.strata, tree, { approval: approval.source, turns: String(approval.turns), split })
      continue
    }
    counts.excluded[approval.reason] += 1
    if (approval.reason === 'licence-forbids') refused += 1
  }
  if (refused > 0) add(counts.refused, source, refused)
  if (taken === 0) return
  counts.cases.add(caseId)
  add(counts.sources, source, taken)
  add(counts.teachers, teacher, taken)
}

function countStrata(
  strata: Tally['strata'],
  { caseId, specialty, teacher }: ApprovedTree,
  own: { approval: string; turns: string; split: ReleaseSplit | undefined },
): void {
  const values = { specialty, teacher: teacher.name, ...own }
  for (const by of ['specialty', 'teacher', 'turns', 'approval', 'split'] as const) {
    const value = values[by]
    if (value === undefined) continue
    const key = `${by} ${value}`
    const stratum = strata.get(key) ?? { by, value, trajectories: 0, cases: new Set() }
    stratum.trajectories += 1
    stratum.cases.add(caseId)
    strata.set(key, stratum)
  }
}

function add<T extends object>(counts: Map<string, T & { trajectories: number }>, of: T, trajectories: number): void {
  const key = JSON.stringify(of)
  counts.set(key, { ...of, trajectories: (counts.get(key)?.trajectories ?? 0) + trajectories })
}

/** In an order that does not depend on which tree came first. */
export const countedInOrder = <T extends object>(counts: ReadonlyMap<string, T>): T[] =>
  [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counted]) => counted)
