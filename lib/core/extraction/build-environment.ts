// Makes an environment of what a model answered about a report: every part a quote, no part that gives the case away, every doubt named.
import {
  CASE_OBSERVATION_MAX,
  type CaseDraftState,
  type DraftCounts,
  type DraftProblem,
  type Environment,
  type Report,
} from '../domain/report'
import type { EnvironmentAnswer } from '../prompts/environment-1'
import { clearObservation } from './clear-observation'
import { diagnosisNames } from './diagnosis-names'
import { type FoldedText, foldText } from './fold-text'
import { joinPassages } from './join-passages'
import { judgeDiagnosis, type SynonymsOf } from './judge-diagnosis'
import { prepareLeaks } from './prepare-leaks'
import { quoteParts } from './quote-parts'
import { settleTitle } from './settle-title'
import { spellOut } from './spell-out'

export type Built = { environment: Environment; problems: DraftProblem[]; counts: DraftCounts; state: CaseDraftState }

/** `synonymsOf`: other names of a diagnosis. `cuts`: what gives the case away is cut; where not (a person's words), it is held. */
export type BuildOptions = { synonymsOf: SynonymsOf; cuts: boolean; report?: FoldedText }

const UNKNOWN = 'unspecified'
const PASSAGES_MAX = 200
const ENTRIES_MAX = 500

export function buildEnvironment(source: Report, answer: EnvironmentAnswer, options: BuildOptions): Built {
  const report = options.report ?? foldText(source.text)
  const { synonymsOf, cuts } = options
  const parts = quoteParts(report, answer)
  const judged = judgeDiagnosis(report, source, answer.diagnosis, synonymsOf)
  const names = diagnosisNames([...judged.labels, ...judged.labels.flatMap(synonymsOf)], spellOut(source.text))
  const menu = parts.menu.slice(0, ENTRIES_MAX)
  const sought = prepareLeaks(names, menu)
  const cleared = clearObservation(source.text, parts.passages, sought, { cuts })
  const observation = cleared.passages.slice(0, PASSAGES_MAX)
  const titled = settleTitle(source, answer.title, observation, sought, cuts)
  const environment: Environment = {
    title: titled.title,
    specialty: specialtyOf(source, answer),
    observation,
    menu,
    diagnosis: judged.diagnosis,
  }
  const problems = [
    ...titled.problems,
    ...parts.problems.map(({ at: _at, ...problem }) => problem),
    ...cleared.problems,
    ...judged.problems,
    ...boundProblems(environment, cleared.passages.length, parts.menu.length),
  ]
  const counts: DraftCounts = {
    passages: answer.observation.length,
    passagesDropped: parts.problems.filter(({ place }) => place === 'observation').length,
    entries: answer.menu.length,
    entriesDropped: answer.menu.length - menu.length,
    quotesRepaired: parts.repaired + judged.repaired,
    leaks: cleared.leaks + titled.problems.length,
  }
  return { environment, problems, counts, state: problems.some(({ action }) => action === 'held') ? 'held' : 'ready' }
}

const specialtyOf = (source: Report, answer: EnvironmentAnswer): string =>
  source.specialty === UNKNOWN ? answer.specialty.trim().slice(0, 100).toWellFormed() || UNKNOWN : source.specialty

function boundProblems({ observation, menu }: Environment, passages: number, entries: number): DraftProblem[] {
  const held = (kind: DraftProblem['kind'], place: DraftProblem['place'], detail: string): DraftProblem[] => [
    { kind, place, text: '', action: 'held', detail },
  ]
  return [
    ...(menu.length === 0 ? held('no-menu', 'menu', 'no result of a test is left') : []),
    ...(passages > PASSAGES_MAX ? held('unusable', 'observation', `more than ${PASSAGES_MAX} passages`) : []),
    ...(entries > ENTRIES_MAX ? held('unusable', 'menu', `more than ${ENTRIES_MAX} tests`) : []),
    ...(joinPassages(observation).length > CASE_OBSERVATION_MAX
      ? held('unusable', 'observation', `more than ${CASE_OBSERVATION_MAX} characters`)
      : []),
  ]
}
