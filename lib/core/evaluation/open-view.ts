// A case with everything known from the start, as the all-at-once mode plays it.
import type { Answer } from '../domain/tree'
import type { EnvironmentView } from '../teacher/environment-view'

export type OpenView = { readonly view: EnvironmentView; readonly answers: readonly Answer[] }

/**
 * The environment with the findings of every result of its menu among those of the observation, and the answers to all its tests, each once, in
 * the order of the menu. The diagnosis is no part of it.
 *
 * @example openView(environment).answers.length // 2
 */
export function openView(environment: EnvironmentView): OpenView {
  const answers = environment.menu.map(({ test }) => environment.answer(test))
  const { observation } = environment
  const findings = [...observation.findings, ...answers.flatMap((answer) => answer.findings)]
  return { view: { ...environment, observation: { ...observation, findings } }, answers }
}
