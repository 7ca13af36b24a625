// Where a clinician stands after a path: what is known, believed, and worth asking; the same for every draw of the next turn.
import type { Turn } from '../domain/tree'
import type { OrderableTest } from './orderable-tests'
import type { Traits } from './persona-traits'
import type { PolicyContext } from './policy-context'
import { type Held, type PathState, readPath } from './read-path'
import { stateBelief } from './state-belief'
import type { TestValue } from './test-value'
import { wholeBelief } from './whole-belief'

export type Standing = PathState & {
  /** The belief over every diagnosable disease; `stated` is what the path stated of it, or would have. */
  readonly whole: readonly Held[]
  /** Filled on demand by testValue. */
  readonly values: Map<OrderableTest, TestValue>
}

/** Throws a RangeError where the path, root first, ends with a diagnosis, which nothing follows. */
export function standingAfter(context: PolicyContext, path: readonly Turn[], traits: Traits): Standing {
  if (path.at(-1)?.action?.kind === 'diagnose') throw new RangeError('nothing follows a final diagnosis')
  const state = readPath(context, path)
  const whole = wholeBelief(context, state, traits)
  const stated = state.stated.length > 0 ? state.stated : stateBelief(whole)
  return { ...state, stated, whole, values: new Map() }
}
