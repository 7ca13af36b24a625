// Which terms of a path link to the graph, and which do not.
import type { ExplainedCoverage } from '../domain/explanation'
import type { ExplainedTerm } from '../domain/explained-term'
import type { ConceptKind } from '../domain/graph'
import type { Turn } from '../domain/tree'
import { normalise } from '../graph/normalise'
import type { ExplainContext } from './explain-context'
import { explainTerm } from './explain-term'

const SHOWN_TERMS = 100

type Occurrence = { kind: ConceptKind; term: ExplainedTerm }

/**
 * The occurrences that coverage counts: every hypothesis, every finding of turns and answers, and the final diagnosis. `value` is the score's.
 *
 * @example explainCoverage(context, path, 1).unmapped // []
 */
export function explainCoverage(
  context: ExplainContext,
  path: readonly Turn[],
  value: number | null,
): ExplainedCoverage {
  const occurrences = path.flatMap((turn) => occurrencesIn(context, turn))
  const unmapped = occurrences.filter(({ term }) => term.status !== 'linked')
  const wordings = new Map<string, Occurrence & { occurrences: number }>()
  for (const occurrence of unmapped) {
    const key = `${occurrence.kind}:${normalise(occurrence.term.label)}`
    const known = wordings.get(key)
    if (known) known.occurrences += 1
    else wordings.set(key, { ...occurrence, occurrences: 1 })
  }
  return {
    value,
    mapped: occurrences.length - unmapped.length,
    all: occurrences.length,
    unmapped: [...wordings.values()].slice(0, SHOWN_TERMS),
    hidden: Math.max(0, wordings.size - SHOWN_TERMS),
  }
}

function occurrencesIn(context: ExplainContext, turn: Turn): Occurrence[] {
  const findings = [...turn.findings, ...turn.answers.flatMap((answer) => answer.findings)]
  const diagnosis = turn.action?.kind === 'diagnose' ? [turn.action] : []
  return [
    ...[...turn.differential, ...diagnosis].map((term) => ({ kind: 'disease', term }) as const),
    ...findings.map((term) => ({ kind: 'finding', term }) as const),
  ].map(({ kind, term }) => ({ kind, term: explainTerm(context, kind, term) }))
}
