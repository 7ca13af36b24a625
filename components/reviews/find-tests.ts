// Which tests are offered while somebody types: those of the menu that match, then what was typed where the menu has no such name.
import type { ReviewCase } from '@/lib/core/domain/review'
import { normalise } from '@/lib/core/graph/normalise'

type Menu = ReviewCase['menu']
/** `by`: the synonym that it was found by; null where its name matches. `isExact`: what was typed is its name or synonym. */
export type MenuChoice = { id: string; test: string; isOnMenu: boolean; by: string | null; isExact: boolean }

export const hasTest = (tests: readonly string[], test: string): boolean =>
  tests.some((other) => normalise(other) === normalise(test))

/** Without what is chosen already; names that begin with what was typed come first. */
export function findTests(menu: Menu, chosen: readonly string[], typed: string): MenuChoice[] {
  const wanted = normalise(typed)
  const found = menu
    .filter(({ test }) => !hasTest(chosen, test))
    .flatMap((entry) => toChoice(entry, wanted) ?? [])
    .sort((a, b) => rankOf(a, wanted) - rankOf(b, wanted))
  const isNamed = found.some(({ isExact }) => isExact) || hasTest(chosen, typed)
  if (wanted === '' || isNamed) return found
  const test = typed.trim()
  return [...found, { id: test, test, isOnMenu: false, by: null, isExact: false }]
}

function toChoice({ test, synonyms }: Menu[number], wanted: string): MenuChoice | null {
  const names = [test, ...synonyms]
  const matching = names.filter((name) => normalise(name).includes(wanted))
  const exact = names.find((name) => normalise(name) === wanted)
  const by = exact ?? matching[0]
  if (by === undefined) return null
  const isByName = matching.includes(test) && exact === undefined
  return {
    ...{ id: test, test, isOnMenu: true, isExact: exact !== undefined && wanted !== '' },
    by: isByName || by === test ? null : by,
  }
}

/** The menu's own order stands among equals. */
const rankOf = ({ test, isExact }: MenuChoice, wanted: string): number =>
  isExact ? 0 : normalise(test).startsWith(wanted) ? 1 : 2
