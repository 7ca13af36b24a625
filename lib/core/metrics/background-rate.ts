// The background rate of a finding.
import { type MedicalGraph, positionOf } from '../graph/medical-graph'
import { backgroundAt } from './background-at'
import { clampRate } from './clamp-rate'

/**
 * beta_f, how often a finding is seen whatever the disease, clamped to [0.01, 0.99]: the mean frequency over the diseases
 * with own annotations (a finding below `f` counts for it), with half a disease added so that it is never 0 or 1.
 * Source: this project's own definition. Throws a RangeError where the graph holds no such finding.
 *
 * @example backgroundRate(graph, 'F:ptosis') // (0.8 + 0.5) / (3 + 1) — one of three annotated diseases has it at 0.8
 */
export function backgroundRate(graph: MedicalGraph, findingId: string): number {
  return clampRate(backgroundAt(graph, positionOf(graph, 'finding', findingId)))
}
