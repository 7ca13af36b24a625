// What of a turn's findings is news, what was known, and from where each one is.
import { type ExplainedFinding } from '../domain/explained-turn'
import type { Finding } from '../domain/finding'
import type { Turn } from '../domain/tree'
import { explainBackground } from './explain-background'
import type { ExplainContext } from './explain-context'
import type { ExplainMemory } from './explain-memory'
import type { PlacedEvidence } from './explain-support'
import { explainTerm } from './explain-term'
import { termKey } from './term-key'

export type NamedEvidence = {
  readonly findings: readonly ExplainedFinding[]
  /** Mapped news, as the update reads it; empty at the root. */
  readonly evidence: readonly PlacedEvidence[]
}

/**
 * Every finding of the turn and of its answers in the order in which they are read, added to what the path knows. The root's are known from the start.
 *
 * @example explainEvidence(context, explainMemory(context), root, 1).findings[0]?.status // 'start'
 */
export function explainEvidence(
  context: ExplainContext,
  memory: ExplainMemory,
  turn: Pick<Turn, 'findings' | 'answers'>,
  number: number,
): NamedEvidence {
  const { graph, choices } = context
  const said = [
    ...turn.findings.map((finding) => ({ finding, test: null })),
    ...turn.answers.flatMap(({ findings, test }) => findings.map((finding) => ({ finding, test }))),
  ]
  const evidence: PlacedEvidence[] = []
  const findings = said.map(({ finding, test }, place): ExplainedFinding => {
    const { key, position } = termKey(graph, 'finding', finding, choices)
    const known = memory.known.get(key)
    const status = number === 1 ? 'start' : statusOf(finding, known)
    const isNews = status === 'new' || status === 'contradiction'
    if (known?.polarity !== finding.polarity) memory.known.set(key, { polarity: finding.polarity, turn: number })
    if (isNews && position >= 0) evidence.push({ finding: position, polarity: finding.polarity, place })
    return {
      term: explainTerm(context, 'finding', finding),
      polarity: finding.polarity,
      test,
      status,
      since: known?.turn ?? null,
      known: known?.polarity ?? null,
      background: isNews && position >= 0 ? explainBackground(graph, position) : null,
    }
  })
  return { findings, evidence }
}

function statusOf(finding: Finding, known: { polarity: Finding['polarity'] } | undefined) {
  if (!known) return 'new'
  return known.polarity === finding.polarity ? 'known' : 'contradiction'
}
