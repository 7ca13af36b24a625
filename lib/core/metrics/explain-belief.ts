// Reads a differential as a belief whose hypotheses keep their wording and link.
import type { ExplainedTerm } from '../domain/explained-term'
import type { Hypothesis } from '../domain/tree'
import type { ExplainContext } from './explain-context'
import { explainTerm } from './explain-term'
import { readBelief } from './read-belief'
import { termKey } from './term-key'

export type NamedHypothesis = {
  readonly key: string
  /** Of the concept, -1 where the term links to none. */
  readonly position: number
  readonly p: number
  readonly term: ExplainedTerm
}

/**
 * The hypotheses of readBelief, each under the wording of its first entry.
 *
 * @example explainBelief(context, [{ label: 'MG', concept: null, p: 1 }])[0]?.term.label // 'MG'
 */
export function explainBelief(context: ExplainContext, differential: readonly Hypothesis[]): NamedHypothesis[] {
  const { graph, choices } = context
  const wordings = new Map<string, Hypothesis>()
  for (const entry of differential) {
    const { key } = termKey(graph, 'disease', entry, choices)
    if (!wordings.has(key)) wordings.set(key, entry)
  }
  return readBelief(graph, differential, choices).belief.map(({ key, position, p }) => {
    const term = explainTerm(context, 'disease', wordings.get(key) ?? { label: key })
    return { key, position, p, term }
  })
}
