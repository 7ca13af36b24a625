// The environment's oracle: what an ordered test comes back with.
import { normalise } from '../graph/normalise'
import type { MenuEntry } from './case'
import type { Answer } from './tree'

const indices = new WeakMap<readonly MenuEntry[], ReadonlyMap<string, number>>()

/**
 * Normalised test name or synonym → position of its menu entry. A name wins over any synonym, and of two equal names or synonyms
 * the earlier entry wins. Remembered per menu, which must not be changed once it was asked.
 */
export function menuIndex(menu: readonly MenuEntry[]): ReadonlyMap<string, number> {
  const known = indices.get(menu)
  if (known) return known
  const index = new Map<string, number>()
  const note = (text: string, position: number) => {
    const key = normalise(text)
    if (!index.has(key)) index.set(key, position)
  }
  menu.forEach((entry, position) => note(entry.test, position))
  menu.forEach((entry, position) => {
    for (const synonym of entry.synonyms) note(synonym, position)
  })
  indices.set(menu, index)
  return index
}

/** Answers one order: the menu's result where the name or a synonym matches, else UNAVAILABLE. Total and deterministic. */
export function answerOrder(menu: readonly MenuEntry[], test: string): Answer {
  return answerFrom(menu[menuIndex(menu).get(normalise(test)) ?? -1], test)
}

/** What a menu's entry says to an order in these words; without an entry, UNAVAILABLE. */
export function answerFrom(entry: MenuEntry | undefined, test: string): Answer {
  if (!entry) return { test, available: false, result: null, findings: [] }
  return { test, available: true, result: entry.result, findings: entry.findings.map((finding) => ({ ...finding })) }
}
