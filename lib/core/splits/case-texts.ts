// The texts of a case by which it is compared with others.
import type { ClinicalCase, MenuEntry } from '../domain/case'

export type ComparedCase = {
  observation: Pick<ClinicalCase['observation'], 'text'>
  menu: readonly Pick<MenuEntry, 'test' | 'result'>[]
}

/** What is played: the observation, and every test with its result. Synonyms and the diagnosis are not compared. */
export const environmentText = ({ observation, menu }: ComparedCase): string =>
  [observation.text, ...menu.map(({ test, result }) => `${test}: ${result}`)].join('\n')
