// What a trajectory says, as a set of runs of five words, by which near-copies among training rows are found.
import type { Action, Hypothesis } from '../domain/tree'
import { shingleText } from './shingle-text'

export type SaidTurn = {
  readonly action: Action | null
  readonly reasoning: string
  readonly differential: readonly Pick<Hypothesis, 'label'>[]
}

/** What the teacher wrote of one turn: its orders or its diagnosis, its reasoning, the labels of its differential. Answers are the case's words. */
export function shingleTurn({ action, reasoning, differential }: SaidTurn): Float64Array {
  const acted = action === null ? '' : action.kind === 'order' ? action.tests.join(' ') : action.label
  return shingleText([acted, reasoning, differential.map(({ label }) => label).join(' ')].join('\n'))
}

/** The union of the turns' sets, ascending; runs of words do not cross turns. */
export function joinShingles(turns: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(turns.reduce((sum, { length }) => sum + length, 0))
  let end = 0
  for (const turn of turns) {
    all.set(turn, end)
    end += turn.length
  }
  all.sort()
  return all.filter((shingle, at) => shingle !== all[at - 1])
}
