// What was said of a turn one after another: every verdict of the reviewer, also those that no longer count.
import { reasonName } from './reason-names'
import type { GivenVerdict } from './review-state'
import { kindWord } from './turn-marks'

export type HistoryEntry = {
  /** Unique within a turn. */
  id: string
  /** "rejected", "order accepted", "undone: accepted again". */
  words: string
  reasons: string
  note: string
  /** Null while it is on its way. */
  at: string | null
  guidelineVersion: number | null
  isAfterReveal: boolean
  /** It stands; everything else was replaced or taken back. */
  isCounted: boolean
  isUndone: boolean
}

/** Newest first. `counted`: the verdicts that stand. */
export function turnHistory(
  given: readonly GivenVerdict[],
  turnId: string,
  counted: ReadonlySet<GivenVerdict>,
): HistoryEntry[] {
  const own = given.filter((verdict) => verdict.turnId === turnId)
  const { roles, undone } = undosAmong(own)
  return own
    .map((verdict, index) => {
      const isCounted = counted.has(verdict)
      return entryOf(verdict, index, {
        role: roles.get(verdict.key) ?? null,
        isCounted,
        isUndone: undone.has(verdict.key),
      })
    })
    .reverse()
}

type Part = { role: Role | null; isCounted: boolean; isUndone: boolean }

function entryOf(verdict: GivenVerdict, index: number, { role, ...part }: Part): HistoryEntry {
  const { key, reasons, note, stored } = verdict
  return {
    ...{ id: `${key} ${index}`, words: wordsOf(verdict, role), note, ...part },
    reasons: reasons.map(reasonName).join(', '),
    at: stored?.createdAt ?? null,
    guidelineVersion: stored?.guidelineVersion ?? null,
    isAfterReveal: stored?.isAfterReveal ?? false,
  }
}

function wordsOf({ aspect, kind }: GivenVerdict, role: Role | null): string {
  const half = aspect === 'TURN' ? '' : `${aspect.toLowerCase()} `
  const word = `${half}${kindWord(kind)}`
  if (!role) return word
  if (!role.isUndo) return `redone: ${word}`
  return kind === 'WITHDRAW' ? `undone: ${half}open again` : `undone: ${word} again`
}

/** Of a verdict that undoes: the key of the deed it is about, and whether it takes it back or brings it back. */
type Role = { deed: string; isUndo: boolean }

function undosAmong(own: readonly GivenVerdict[]): { roles: Map<string, Role>; undone: Set<string> } {
  const roles = new Map<string, Role>()
  const undone = new Set<string>()
  for (const { key, undoes } of own) {
    if (undoes === null) continue
    const target = roles.get(undoes)
    const role = { deed: target?.deed ?? undoes, isUndo: !target?.isUndo }
    roles.set(key, role)
    if (role.isUndo) undone.add(role.deed)
    else undone.delete(role.deed)
  }
  return { roles, undone }
}
