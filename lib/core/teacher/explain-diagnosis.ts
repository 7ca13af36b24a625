// The reasoning of the last turn: why this diagnosis, and why no other.
import type { MedicalGraph } from '../graph/medical-graph'
import type { Evidence } from '../metrics/read-evidence'
import type { Decision } from './decide-action'
import { movingFindings } from './moving-findings'
import { listed, oneOf, share } from './phrases'
import type { Held } from './read-path'

type Diagnosis = Extract<Decision, { kind: 'diagnose' }>

export function explainDiagnosis(
  graph: MedicalGraph,
  stated: readonly Held[],
  evidence: readonly Evidence[],
  { held, why }: Diagnosis,
  random: () => number,
): string {
  const reasons: Record<Diagnosis['why'], string> = {
    confident: oneOf(
      ['The work-up is conclusive enough to commit.', 'Further tests would hardly change this.'],
      random,
    ),
    convinced: 'The first impression has held up well enough.',
    exhausted: 'No remaining test would tell the hypotheses further apart.',
    'last-turn': 'The work-up ends here, and the most probable explanation has to be named.',
  }
  const { inFavour } = movingFindings(graph, held.position, evidence)
  const support = inFavour.length > 0 ? ` on the strength of ${listed(inFavour)}` : ''
  const second = stated.filter((other) => other.key !== held.key).sort((a, b) => b.p - a.p)[0]
  return [
    reasons[why],
    `The diagnosis is ${held.label} (${share(held.p)})${support}.`,
    second ? lessLikely(graph, second, evidence) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function lessLikely(graph: MedicalGraph, second: Held, evidence: readonly Evidence[]): string {
  const { against } = movingFindings(graph, second.position, evidence)
  const contrary = against.length > 0 ? ` in view of ${listed(against)}` : ''
  return `${second.label} (${share(second.p)}) is less likely${contrary}.`
}
