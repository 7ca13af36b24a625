// How strongly one finding speaks for or against a disease.
import type { Polarity } from '../domain/finding'
import { type MedicalGraph, positionOf } from '../graph/medical-graph'
import { supportAt } from './support-at'

/**
 * The log-likelihood ratio of a finding under a disease against its background rate, in nats and unclamped:
 * `ln(P(f|h) / beta_f)` where present, `ln((1 - P(f|h)) / (1 - beta_f))` where absent. Above 0 it supports the disease.
 * Within ±4.6 (ln 99) by the clamps of its terms. Source: Good's weight of evidence (1950) with this project's P and beta.
 * Throws a RangeError where the graph holds no such disease or finding.
 *
 * @example evidenceSupport(graph, 'D:mg', 'F:ptosis', 'present') // Math.log(0.8 / 0.325)
 */
export function evidenceSupport(graph: MedicalGraph, diseaseId: string, findingId: string, polarity: Polarity): number {
  return supportAt(graph, positionOf(graph, 'disease', diseaseId), positionOf(graph, 'finding', findingId), polarity)
}
