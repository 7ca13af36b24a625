// Version 1 of what the one-turn mode asks after the opening: everything that is wanted at once, then the diagnosis.
import { type ActQuestion, actQuestion } from './act-1'

/** Opening, the one order, diagnosis. */
export const ONE_TURN_LIMIT = 3

const request = [
  'Turn 2 of at most 3.',
  '',
  'This is your only chance to order: what you do not ask for now you will not learn. After the results you give the final diagnosis.',
  'Order everything whose result could change what you believe: at most twenty tests, each as a short name of its own, as on an order form,',
  'with nothing about why in it. Or, where no test would change your mind, give the final diagnosis at once.',
  '',
  'Answer with {"thought": text, "action": "order" or "diagnose", "tests": [text, ...], "diagnosis": text}.',
  'The thought comes first and says what the decision rests on: which hypotheses each test would tell apart, or why the diagnosis',
  'stands. With "order", the diagnosis is an empty text; with "diagnose", the list of tests is empty and the diagnosis is one disease',
  'by its usual full name.',
].join('\n')

/** The answer has the form of act@1; at the limit the question is that of act@1. */
export function oneTurnQuestion(turn: number): ActQuestion {
  const question = actQuestion(turn, ONE_TURN_LIMIT)
  return turn >= ONE_TURN_LIMIT ? question : { prompt: { ...question.prompt, name: 'one-turn', version: 1 }, request }
}
