// Whether a row of the tree would look the same: what is made anew for every drawing is compared by what it says.
import type { TreeRow } from './tree-rows'
import type { TurnMark } from './tree-turn'
import type { TurnRowProps } from './turn-row'

export function isSameRow(
  { row: a, mark: markA, ...before }: TurnRowProps,
  { row: b, mark: markB, ...after }: TurnRowProps,
) {
  return isSameIn(before, after) && isSamePlace(a, b) && isSameMark(markA, markB)
}

function isSamePlace({ guides: a, ...before }: TreeRow, { guides: b, ...after }: TreeRow): boolean {
  return isSameIn(before, after) && a.length === b.length && a.every((guide, column) => guide === b[column])
}

const isSameMark = (a: TurnMark | undefined, b: TurnMark | undefined) => a === b || (!!a && !!b && isSameIn(a, b))

/** Two objects of one kind whose fields are the same values; a field left out counts as undefined. */
function isSameIn<T extends object>(a: T, b: T): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof T>
  return [...keys].every((key) => Object.is(a[key], b[key]))
}
