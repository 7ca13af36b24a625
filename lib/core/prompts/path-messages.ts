// A path as the conversation that would have led to it, so that a model can go on from turns that others wrote.
import type { ChatMessage } from '../domain/model-call'
import type { Hypothesis, Turn } from '../domain/tree'
import { actQuestion } from './act-1'
import { openingMessages } from './opening-1'
import { updateRequest } from './update-1'

type PathTurn = Pick<Turn, 'action' | 'answers' | 'reasoning' | 'differential'>

/**
 * The opening, then a decision and an update for each turn that orders; root first, no diagnosis among them. A turn's reasoning stands with
 * its decision; one that states no differential keeps the one before. `limit`: how many turns the path may have in all.
 */
export function pathMessages(observation: string, path: readonly PathTurn[], limit: number): ChatMessage[] {
  const [root, ...turns] = path
  let stated = root?.differential ?? []
  const opening = { reasoning: root?.reasoning ?? '', differential: shownDifferential(stated) }
  const later = turns.flatMap(({ action, answers, reasoning, differential }, index) => {
    if (differential.length > 0) stated = differential
    const tests = action?.kind === 'order' ? action.tests : []
    return [
      asked(actQuestion(index + 2, limit).request),
      said({ thought: reasoning, action: 'order', tests, diagnosis: '' }),
      asked(updateRequest(answers)),
      said({ reasoning: '', differential: shownDifferential(stated) }),
    ]
  })
  return [...openingMessages(observation), said(opening), ...later]
}

const asked = (content: string): ChatMessage => ({ role: 'user', content })
const said = (value: object): ChatMessage => ({ role: 'assistant', content: JSON.stringify(value) })

/** What is left to 1 is shared out among hypotheses that were only ranked. */
function shownDifferential(differential: readonly Hypothesis[]): { diagnosis: string; probability: number }[] {
  const sum = differential.reduce((total, { p }) => total + (p ?? 0), 0)
  const unknown = differential.filter(({ p }) => p === null).length
  const share = unknown === 0 ? 0 : Math.max(0, 1 - sum) / unknown
  return differential.map(({ label, p }) => ({ diagnosis: label, probability: p ?? share }))
}
