// What a path has established, held and ordered so far.
import type { Polarity } from '../domain/finding'
import { readEvidence } from './read-evidence'
import type { ScoringContext } from './scoring-context'
import { SeenTests } from './seen-tests'

/** Grows as turns are taken; a branch continues on a copy. */
export type PathMemory = {
  /** Finding → the polarity last established. */
  readonly known: Map<string, Polarity>
  /** Hypotheses that ever stood above 0.02. */
  readonly onceHeld: Set<string>
  readonly seen: SeenTests
}

/**
 * The memory of a new path, which knows what the case's observation says, or a copy of `from` to branch on.
 *
 * @example pathMemory(context).known // new Map([['F:ptosis', 'present']])
 */
export function pathMemory(context: ScoringContext, from?: PathMemory): PathMemory {
  if (from) return { known: new Map(from.known), onceHeld: new Set(from.onceHeld), seen: new SeenTests(from.seen) }
  const known = new Map<string, Polarity>()
  readEvidence(context.graph, known, context.clinicalCase.observation.findings, context.choices)
  return { known, onceHeld: new Set(), seen: new SeenTests() }
}
