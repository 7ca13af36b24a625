// What a path has established, held and ordered so far, with when it did.
import type { Polarity } from '../domain/finding'
import type { ExplainContext } from './explain-context'
import type { OrderIdentity } from './order-identity'
import { termKey } from './term-key'

/** Turns count from 1; 0 is the case's observation. Grows as turns are explained. */
export type ExplainMemory = {
  readonly known: Map<string, { polarity: Polarity; turn: number }>
  /** Hypotheses that ever stood above 0.02, with when last and at what. */
  readonly held: Map<string, { turn: number; p: number }>
  readonly ordered: { identity: OrderIdentity; wording: string; turn: number }[]
}

/**
 * The memory of a new path, which knows what the case's observation says.
 *
 * @example explainMemory(context).known.get('F:ptosis') // { polarity: 'present', turn: 0 }
 */
export function explainMemory({ graph, clinicalCase, choices }: ExplainContext): ExplainMemory {
  const known = new Map<string, { polarity: Polarity; turn: number }>()
  for (const finding of clinicalCase.observation.findings)
    known.set(termKey(graph, 'finding', finding, choices).key, { polarity: finding.polarity, turn: 0 })
  return { known, held: new Map(), ordered: [] }
}
