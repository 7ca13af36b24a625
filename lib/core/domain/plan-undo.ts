// Decides which rows take back what an earlier request of a reviewer did: compensating events, nothing is erased.
import { DomainError } from '../errors'
import { countVerdicts } from './judgement'
import type { PlannedVerdict, StoredVerdict } from './plan-verdicts'

/** What one request did to one turn; a redo stands for it under its own key too. */
type Deed = { keys: ReadonlySet<string>; rows: readonly StoredVerdict[] }

/**
 * On every turn that the request with this key was the last to judge, rows that restore what counted before it; undone requests do
 * not count as later ones. Undoing an undo is a redo. Throws `not-found` for a key that stored nothing here, and `conflict` where
 * newer verdicts stand on all of its turns or it was undone already.
 */
export function planUndo(given: readonly StoredVerdict[], key: string): PlannedVerdict[] {
  const turnIds = [...new Set(given.filter((verdict) => verdict.key === key).map(({ turnId }) => turnId))]
  if (turnIds.length === 0) throw new DomainError('not-found', 'There is nothing of this key to undo.')
  const restored = turnIds.map((turnId) => {
    const rows = given.filter((verdict) => verdict.turnId === turnId)
    const wanted = deedsWithout(rows, key)
    return wanted && restore(turnId, wanted, rows, key)
  })
  if (restored.every((rows) => rows === null)) {
    throw new DomainError('conflict', 'A newer verdict stands on this turn; undo that one first.')
  }
  return restored.flatMap((rows) => rows ?? [])
}

/** The deeds that would stand on a turn after undoing the key; null where it is not the last one. */
function deedsWithout(rows: readonly StoredVerdict[], key: string): Deed[] | null {
  const stack: Deed[] = []
  const undone = new Map<string, { deed: Deed; below: Deed | undefined }>()
  for (const group of groupByKey(rows)) {
    const undoes = group.rows[0]?.undoes
    const last = stack.at(-1)
    const back = undoes ? undone.get(undoes) : undefined
    if (undoes && last?.keys.has(undoes)) {
      stack.pop()
      for (const own of group.keys) undone.set(own, { deed: last, below: stack.at(-1) })
    } else if (back) stack.push({ keys: new Set([...back.deed.keys, ...group.keys]), rows: back.deed.rows })
    else stack.push(group)
  }
  if (stack.at(-1)?.keys.has(key)) return stack.slice(0, -1)
  const again = undone.get(key)
  return again && again.below?.rows === stack.at(-1)?.rows ? [...stack, again.deed] : null
}

function groupByKey(rows: readonly StoredVerdict[]): Deed[] {
  const groups = new Map<string, StoredVerdict[]>()
  for (const row of rows) groups.set(row.key ?? '', [...(groups.get(row.key ?? '') ?? []), row])
  return [...groups].map(([key, own]) => ({ keys: new Set([key]), rows: own }))
}

/** Rows that bring the turn to where the wanted deeds leave it. */
function restore(
  turnId: string,
  wanted: readonly Deed[],
  rows: readonly StoredVerdict[],
  undoes: string,
): PlannedVerdict[] {
  const target = countVerdicts(wanted.flatMap((deed) => deed.rows)).get(turnId)
  const current = countVerdicts(rows).get(turnId)
  const restored = [...(target ?? [])].map(([aspect, { kind, reasons = [], note = '', editTurnId = null }]) => ({
    ...{ turnId, aspect, kind, reasons, note, editTurnId, undoes },
  }))
  if (target?.has('TURN')) return restored
  const gone = [...(current?.keys() ?? [])].filter((aspect) => !target?.has(aspect))
  const row = { turnId, kind: 'WITHDRAW' as const, reasons: [], note: '', editTurnId: null, undoes }
  const withdrawn = gone.map((aspect) => ({ ...row, aspect }))
  // An undo that changes nothing is noted all the same, so that it can be redone.
  return restored.length + withdrawn.length > 0 ? [...withdrawn, ...restored] : [{ ...row, aspect: 'TURN' }]
}
