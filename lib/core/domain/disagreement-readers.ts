// What speaks for an error of the readers: they differed, they fared badly on known turns, or what they let stand is wrong on its face.
import type { CauseEvidence } from './disagreement-evidence'
import type { DisagreementView, TurnReaders } from './disagreement-view'
import type { ExplainedTurn } from './explained-turn'

type ReviewerEvidence = Extract<CauseEvidence, { cause: 'reviewer-error' }>

/** Known turns from which on a reader's agreement says something, and below which share it speaks against them. */
const KNOWN_MIN = 5
const AGREED_MIN = 0.8
const FLAGGED = 0.5
const TRUE_DIAGNOSIS = 0.8
/** Flags that are read off the turns themselves; `drop` and `resurrect` rest on what the graph says of the evidence. */
const plainFlags = ['repeat', 'contradiction', 'mass', 'nonsequitur']

/** Weights: of a split the share of readers on the smaller side, doubled; of known turns the share on which a reader was wrong. */
export function readersOfTurn(turn: number, { accepted, rejected, readers }: TurnReaders): ReviewerEvidence[] {
  const of = accepted + rejected
  const fewer = Math.min(accepted, rejected)
  const base = { kind: 'readers', cause: 'reviewer-error', turn } as const
  const split = { ...base, basis: 'split', pseudonym: null, agreed: of - fewer, of, weight: (2 * fewer) / of } as const
  const doubted = readers.flatMap(({ pseudonym, gold, repeats }) =>
    [
      { basis: 'gold' as const, ...gold },
      { basis: 'repeat' as const, ...repeats },
    ].flatMap(({ basis, agreed, n }) => {
      if (n < KNOWN_MIN || agreed / n >= AGREED_MIN) return []
      return [{ ...base, basis, pseudonym, agreed, of: n, weight: 1 - agreed / n }]
    }),
  )
  return [...(fewer > 0 ? [split] : []), ...doubted]
}

/** Of an accepted turn: flags that need no graph. */
export function factsOfAccepted({ number, flags }: ExplainedTurn): ReviewerEvidence[] {
  const plain = flags.filter(({ flag }) => plainFlags.includes(flag))
  return plain.map(({ flag }) => toFact(number, flag, FLAGGED))
}

/** Of a rejected turn: that it gives the case's own diagnosis. */
export function factsOfRejected({ explanation }: DisagreementView, turn: ExplainedTurn): ReviewerEvidence[] {
  const isDiagnosis = turn.closeness?.isCommitment === true && turn.number === explanation.turns.length
  return isDiagnosis && explanation.outcome.value === 'HIT'
    ? [toFact(turn.number, 'true-diagnosis', TRUE_DIAGNOSIS)]
    : []
}

type Fact = Extract<ReviewerEvidence, { kind: 'fact' }>['fact']
const toFact = (turn: number, fact: Fact, weight: number): ReviewerEvidence => ({
  ...{ kind: 'fact', cause: 'reviewer-error', fact, weight, turn },
})
