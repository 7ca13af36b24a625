// How much a test is expected to tell about a belief.
import type { MedicalGraph } from '../graph/medical-graph'
import { informationGainAt } from '../metrics/information-gain-at'
import { isExpected } from './is-expected'
import type { OrderableTest } from './orderable-tests'
import type { PolicyContext } from './policy-context'
import type { Standing } from './standing'

/** A further finding of the same test counts this share of its own gain, since findings of one test overlap. */
const FURTHER = 0.25

/** `bits`: the expected information gain; `best`: the finding that carries most of it, -1 where none is worth the trouble. */
export type TestValue = { readonly bits: number; readonly best: number }

/** A finding expected to tell less than this is not worth a test; the metric that judges the grounds of orders draws the same line. */
const WORTHWHILE_BITS = 0.01

/**
 * The gain of a test's most telling finding not yet known, plus a quarter of that of the others, on the stated hypotheses; of findings
 * that one of them is annotated with. Computed once per
 * standing.
 */
export function testValue({ graph }: PolicyContext, standing: Standing, test: OrderableTest): TestValue {
  const known = standing.values.get(test)
  if (known) return known
  const value = valueOf(graph, standing, test)
  standing.values.set(test, value)
  return value
}

function valueOf(graph: MedicalGraph, { known, stated }: Standing, test: OrderableTest): TestValue {
  const belief = stated.filter((held) => held.position >= 0)
  let best = -1
  let largest = 0
  let sum = 0
  for (const finding of test.findings) {
    if (known.has(graph.findingIds[finding] ?? '')) continue
    if (!belief.some((held) => isExpected(graph, held.position, finding))) continue
    const bits = informationGainAt(graph, belief, finding)
    sum += bits
    if (bits > largest) {
      largest = bits
      best = finding
    }
  }
  if (largest < WORTHWHILE_BITS) best = -1
  return { bits: largest + FURTHER * (sum - largest), best }
}
