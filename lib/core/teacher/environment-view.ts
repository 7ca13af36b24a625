// What a teacher sees of a case: enough to play it, nothing that tells how it ends.
import type { ClinicalCase, MenuEntry } from '../domain/case'
import type { Finding } from '../domain/finding'
import { answerFrom, answerOrder, menuIndex } from '../domain/oracle'
import type { Answer } from '../domain/tree'

/**
 * A case as played: the initial observation, what the menu's tests are called, and the oracle. The diagnosis, the title, the report and every
 * result not yet ordered are no part of it.
 */
export type EnvironmentView = {
  readonly caseId: string
  readonly observation: { readonly text: string; readonly findings: readonly Finding[] }
  readonly menu: readonly Pick<MenuEntry, 'test' | 'synonyms'>[]
  /** Normalised test name or synonym → position in `menu`. */
  readonly menuPositions: ReadonlyMap<string, number>
  /** Total and deterministic: a test that is not on the menu is answered as unavailable. */
  readonly answer: (test: string) => Answer
  /** The answer of the entry at a position of `menu` to an order in these words. */
  readonly answerAt: (entry: number, test: string) => Answer
}

/** The view of a case that a teacher plays. */
export function environmentView(clinicalCase: ClinicalCase): EnvironmentView {
  const { id, observation, menu } = clinicalCase
  return {
    caseId: id,
    observation: { text: observation.text, findings: observation.findings },
    menu: menu.map(({ test, synonyms }) => ({ test, synonyms: [...synonyms] })),
    menuPositions: menuIndex(menu),
    answer: (test) => answerOrder(menu, test),
    answerAt: (entry, test) => answerFrom(menu[entry], test),
  }
}
