// The running sums from which the metrics of any prefix of a path follow.

/** What one turn adds: `rac` and `buc` with the number of turns that had one (0 or 1), the rest as counted at that turn. */
export type TurnSums = {
  readonly closeness: number | null
  readonly rac: number | null
  readonly buc: number | null
  readonly orders: number
  readonly grounded: number
  readonly coherent: boolean
  readonly terms: number
  readonly mappedTerms: number
}

/** The sums over the turns so far. `closeness` is that of the last turn. */
export type Tally = {
  readonly turns: number
  readonly closeness: number | null
  readonly backsliding: number
  readonly racSum: number
  readonly racTurns: number
  readonly bucSum: number
  readonly bucTurns: number
  readonly orders: number
  readonly grounded: number
  readonly coherent: number
  readonly terms: number
  readonly mappedTerms: number
}

const NOTHING: Tally = {
  turns: 0,
  closeness: null,
  backsliding: 0,
  racSum: 0,
  racTurns: 0,
  bucSum: 0,
  bucTurns: 0,
  orders: 0,
  grounded: 0,
  coherent: 0,
  terms: 0,
  mappedTerms: 0,
}

/**
 * The sums with one more turn; `before` is null for the first.
 *
 * @example tally(step.sums, { closeness: 1, rac: 1, buc: 1, orders: 2, grounded: 1, coherent: true, terms: 3, mappedTerms: 3 }).orders // 2
 */
export function tally(before: Tally | null, turn: TurnSums): Tally {
  const sums = before ?? NOTHING
  const fallen = sums.closeness === null || turn.closeness === null ? 0 : Math.max(0, sums.closeness - turn.closeness)
  return {
    turns: sums.turns + 1,
    closeness: turn.closeness,
    backsliding: sums.backsliding + fallen,
    racSum: sums.racSum + (turn.rac ?? 0),
    racTurns: sums.racTurns + (turn.rac === null ? 0 : 1),
    bucSum: sums.bucSum + (turn.buc ?? 0),
    bucTurns: sums.bucTurns + (turn.buc === null ? 0 : 1),
    orders: sums.orders + turn.orders,
    grounded: sums.grounded + turn.grounded,
    coherent: sums.coherent + (turn.coherent ? 1 : 0),
    terms: sums.terms + turn.terms,
    mappedTerms: sums.mappedTerms + turn.mappedTerms,
  }
}
