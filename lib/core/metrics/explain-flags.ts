// The flags of a turn with what set each of them.
import {
  type ExplainedFinding,
  type ExplainedFlag,
  type ExplainedOrder,
  SHOWN_FINDINGS,
} from '../domain/explained-turn'
import type { ExplainedTerm } from '../domain/explained-term'
import type { TurnFlag } from '../domain/score'
import type { NamedHypothesis } from './explain-belief'

const LEADING = 0.2
const GONE = 0.02

export type FlagGrounds = {
  readonly orders: readonly ExplainedOrder[]
  readonly findings: readonly ExplainedFinding[]
  /** The beliefs before and after, with the support of each hypothesis by its key (0 where it has none). */
  readonly before: readonly NamedHypothesis[]
  readonly after: readonly NamedHypothesis[]
  readonly supportOf: (key: string) => number
  readonly held: ReadonlyMap<string, { turn: number; p: number }>
  readonly diagnosis: { readonly key: string; readonly term: ExplainedTerm } | null
  readonly statedSum: number
}

/**
 * One entry per flag of the turn's score, in the same order. A flag is explained, never set here: which ones hold is the score's word.
 *
 * @example explainFlags(['mass'], grounds) // [{ flag: 'mass', sum: 1.2 }]
 */
export function explainFlags(flags: readonly TurnFlag[], grounds: FlagGrounds): ExplainedFlag[] {
  return flags.map((flag) => explainers[flag](grounds))
}

const explainers: Record<TurnFlag, (grounds: FlagGrounds) => ExplainedFlag> = {
  repeat: ({ orders }) => ({
    flag: 'repeat',
    tests: orders.flatMap(({ first, wordings }) =>
      first ? [{ wording: wordings.join(', '), turn: first.turn, firstWording: first.wording }] : [],
    ),
  }),
  drop: (grounds) => ({ flag: 'drop', hypotheses: droppedOf(grounds) }),
  resurrect: (grounds) => ({ flag: 'resurrect', hypotheses: resurrectedOf(grounds) }),
  nonsequitur: ({ before, diagnosis }) => {
    const largest = before.reduce((most, { p }) => Math.max(most, p), 0)
    const leading = before.filter(({ p }) => p === largest).map(({ term, p }) => ({ term, p }))
    const p = before.find(({ key }) => key === diagnosis?.key)?.p ?? null
    const nothing: ExplainedTerm = { label: '', status: 'unmapped', concept: null, candidates: [] }
    return { flag: 'nonsequitur', diagnosis: diagnosis?.term ?? nothing, p, leading }
  },
  contradiction: ({ findings }) => ({
    flag: 'contradiction',
    findings: findings
      .filter(({ status }) => status === 'contradiction')
      .slice(0, SHOWN_FINDINGS)
      .map(({ term, polarity, since, known }) => ({ term, polarity, since, known })),
  }),
  mass: ({ statedSum }) => ({ flag: 'mass', sum: statedSum }),
}

function droppedOf({ before, after, supportOf }: FlagGrounds) {
  return before.flatMap(({ key, term, p }) => {
    const [now, s] = [heldBy(after, key), supportOf(key)]
    return p >= LEADING && now < GONE && s >= 0 ? [{ term, before: p, after: now, s }] : []
  })
}

function resurrectedOf({ before, after, supportOf, held }: FlagGrounds) {
  return after.flatMap(({ key, term, p }) => {
    const [was, s, lastHeld] = [heldBy(before, key), supportOf(key), held.get(key)]
    const isBack = p >= LEADING && was <= GONE && s <= 0 && lastHeld
    return isBack ? [{ term, before: was, after: p, s, lastHeld }] : []
  })
}

const heldBy = (belief: readonly NamedHypothesis[], key: string) =>
  belief.find((hypothesis) => hypothesis.key === key)?.p ?? 0
