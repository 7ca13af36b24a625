// The title of an environment: the one given, or, where that gives the case away, the beginning of the observation.
import { excerptAround } from '../domain/excerpt'
import type { DraftProblem, Passage, Report } from '../domain/report'
import { findTextLeaks } from './find-leaks'
import type { Sought } from './prepare-leaks'

const TITLE_MAX = 500
const EXCERPT = 80

type Titled = { title: string; problems: DraftProblem[] }

/** Where nothing is to be cut (a person's own title), it stays and is held. */
export function settleTitle(
  report: Pick<Report, 'id'>,
  given: string,
  observation: readonly Passage[],
  sought: Sought,
  cuts: boolean,
): Titled {
  const title = given.trim().slice(0, TITLE_MAX).toWellFormed().trim()
  const [leak] = findTextLeaks(title, { names: sought.names, results: [] })
  if (title !== '' && !leak) return { title, problems: [] }
  const instead = excerptAround(observation[0]?.text ?? '', [], EXCERPT) || `Report ${report.id}`
  if (!leak) return { title: instead, problems: [] }
  const detail = `it says “${leak.what}”`
  const problem: DraftProblem = {
    kind: 'leaks-diagnosis',
    place: 'title',
    text: title,
    action: cuts ? 'cut' : 'held',
    detail,
  }
  return { title: cuts ? instead : title, problems: [problem] }
}
