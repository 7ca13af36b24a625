// The texts of a case by which it is compared with others.
import type { ClinicalCase } from '../domain/case'

export type ComparedCase = Pick<ClinicalCase, 'observation' | 'menu' | 'report'>

/** What is played: the observation, and every test with its result. Synonyms and the diagnosis are not compared. */
export const environmentText = ({ observation, menu }: ComparedCase): string =>
  [observation.text, ...menu.map(({ test, result }) => `${test}: ${result}`)].join('\n')
