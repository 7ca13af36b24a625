// The turns of a fork against each other, row by row: what each ordered, found and thought, and where they differ.
import type { Polarity } from '@/lib/core/domain/finding'
import type { Answer, Hypothesis } from '@/lib/core/domain/tree'
import { normalise } from '@/lib/core/graph/normalise'
import type { TreeTurn } from './tree-turn'

/** One thing said by at least one of the turns, with what each turn says of it; null where it says nothing. */
export type CompareRow<Cell> = { key: string; label: string; cells: (Cell | null)[]; isDifferent: boolean }

/** An order without an answer is one whose answer is not shown yet. */
export type OrderCell = { answer: Answer | null }

export type TurnComparison = {
  diagnoses: CompareRow<string>[]
  orders: CompareRow<OrderCell>[]
  findings: CompareRow<Polarity>[]
  hypotheses: CompareRow<Hypothesis>[]
}

export function compareTurns(turns: readonly TreeTurn[]): TurnComparison {
  return {
    diagnoses: diagnosisRow(turns),
    orders: rowsOf(
      turns,
      ordersOf,
      ({ test }) => normalise(test),
      ({ test }) => test,
      sameAnswer,
    ),
    findings: rowsOf(
      turns,
      findingsOf,
      ({ concept, label }) => concept ?? normalise(label),
      ({ label }) => label,
      (a, b) => a.polarity === b.polarity,
    ).map(({ cells, ...row }) => ({ ...row, cells: cells.map((cell) => cell?.polarity ?? null) })),
    hypotheses: rowsOf(
      turns,
      ({ differential }) => differential,
      ({ concept, label }) => concept ?? normalise(label),
      ({ label }) => label,
      (a, b) => shownPercent(a.p) === shownPercent(b.p),
    ),
  }
}

/** One row for every key that occurs, in the order in which the keys first occur. */
function rowsOf<Item>(
  turns: readonly TreeTurn[],
  itemsOf: (turn: TreeTurn) => readonly Item[],
  keyOf: (item: Item) => string,
  labelOf: (item: Item) => string,
  isSame: (a: Item, b: Item) => boolean,
): CompareRow<Item>[] {
  const rows = new Map<string, CompareRow<Item>>()
  turns.forEach((turn, column) => {
    for (const item of itemsOf(turn)) {
      const row = rows.get(keyOf(item)) ?? {
        key: keyOf(item),
        label: labelOf(item),
        cells: turns.map(() => null),
        isDifferent: false,
      }
      row.cells[column] ??= item
      rows.set(keyOf(item), row)
    }
  })
  return [...rows.values()].map((row) => ({ ...row, isDifferent: differs(row.cells, isSame) }))
}

function differs<Item>([first, ...others]: readonly (Item | null)[], isSame: (a: Item, b: Item) => boolean): boolean {
  return others.some((other) => {
    if (first === null || first === undefined || other === null) return first !== other
    return !isSame(first, other)
  })
}

type Ordered = OrderCell & { test: string }

function ordersOf({ action, answers }: TreeTurn): Ordered[] {
  const tests = action?.kind === 'order' ? action.tests : answers.map(({ test }) => test)
  const answerOf = new Map(answers.map((answer) => [normalise(answer.test), answer]))
  return tests.map((test) => ({ test, answer: answerOf.get(normalise(test)) ?? null }))
}

const sameAnswer = ({ answer: a }: Ordered, { answer: b }: Ordered) =>
  a?.available === b?.available && (a?.result ?? null) === (b?.result ?? null)

const findingsOf = (turn: TreeTurn) => [...turn.findings, ...turn.answers.flatMap(({ findings }) => findings)]

const shownPercent = (p: number | null) => (p === null ? null : Math.round(p * 100))

function diagnosisRow(turns: readonly TreeTurn[]): CompareRow<string>[] {
  const cells = turns.map(({ action }) => (action?.kind === 'diagnose' ? action.label : null))
  if (cells.every((cell) => cell === null)) return []
  const isSame = (a: string, b: string) => normalise(a) === normalise(b)
  return [{ key: 'diagnosis', label: 'Final diagnosis', cells, isDifferent: differs(cells, isSame) }]
}
