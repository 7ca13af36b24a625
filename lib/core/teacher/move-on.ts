// What the policy makes of the answers to its orders: the differential it moves on to, and why.
import type { Answer, Turn } from '../domain/tree'
import { readEvidence } from '../metrics/read-evidence'
import { explainAnswers, explainUpdate } from './explain-update'
import { loseTrack } from './lose-track'
import type { PersonaDraw } from './persona-draw'
import type { PolicyContext } from './policy-context'
import type { Standing } from './standing'
import { asDifferential, stateBelief } from './state-belief'
import { updateBelief } from './update-belief'

/** `state` is that of the path before the orders. */
export function moveOn(
  { graph, choices }: PolicyContext,
  state: Standing,
  draw: PersonaDraw,
  answers: readonly Answer[],
): Pick<Turn, 'reasoning' | 'differential'> {
  const found = answers.flatMap((answer) => answer.findings)
  const news = readEvidence(graph, new Map(state.known), found, choices).evidence
  const moved = updateBelief(graph, state.whole, news, draw)
  const after = stateBelief(loseTrack(graph, moved, state, news, draw.traits, draw.random))
  const reasoning = [explainAnswers(answers), explainUpdate(graph, state.stated, after, news)].join('\n\n')
  return { reasoning, differential: asDifferential(graph, after) }
}
