// Two texts beside each other: the parts they share, and the parts that only one has.
import { normalise } from '../graph/normalise'

/** `left` or `right` is null where the other text alone has the part. */
export interface PartRow {
  left: string | null
  right: string | null
}

/** Longer texts are compared by their first parts only. */
const PARTS_MAX = 400

/**
 * Lines and sentences of both texts in their order; those that compare alike stand in one row (a longest common subsequence). Parts between
 * two shared ones are put beside each other in the order they come.
 */
export function differingParts(left: string, right: string): PartRow[] {
  const [lefts, rights] = [partsOf(left), partsOf(right)]
  const rows: PartRow[] = []
  let open: { left: string[]; right: string[] } = { left: [], right: [] }
  const flush = () => {
    for (let at = 0; at < Math.max(open.left.length, open.right.length); at += 1) {
      rows.push({ left: open.left[at] ?? null, right: open.right[at] ?? null })
    }
    open = { left: [], right: [] }
  }
  for (const step of alignment(lefts.map(normalise), rights.map(normalise))) {
    if (step.i !== null && step.j !== null) {
      flush()
      rows.push({ left: lefts[step.i] ?? '', right: rights[step.j] ?? '' })
    } else if (step.i !== null) open.left.push(lefts[step.i] ?? '')
    else if (step.j !== null) open.right.push(rights[step.j] ?? '')
  }
  flush()
  return rows
}

/** Whether both texts have the part. */
export const isShared = ({ left, right }: PartRow): boolean =>
  left !== null && right !== null && normalise(left) === normalise(right)

const partsOf = (text: string): string[] =>
  text
    .split(/\n|(?<=[.;])\s+(?=[A-Z0-9])/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, PARTS_MAX)

function alignment(a: readonly string[], b: readonly string[]): { i: number | null; j: number | null }[] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const steps: { i: number | null; j: number | null }[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) steps.push({ i: i++, j: j++ })
    else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) steps.push({ i: i++, j: null })
    else steps.push({ i: null, j: j++ })
  }
  return steps
}
