// Takes out of an observation what gives the case away, and holds it for a person where that cannot be done.
import type { DraftProblem, Passage } from '../domain/report'
import { cutLeaks } from './cut-leaks'
import { findLeaks, findTextLeaks, type Leak } from './find-leaks'
import { joinPassages } from './join-passages'
import type { Sought } from './prepare-leaks'

/** What is left of an observation after a cut must tell at least this much, in characters. */
const LEAST_LEFT = 60

type Cleared = { passages: Passage[]; problems: DraftProblem[]; leaks: number }

/** `cuts`: whether sentences are taken out; a person's own words are only held. */
export function clearObservation(
  report: string,
  passages: readonly Passage[],
  sought: Sought,
  { cuts }: { cuts: boolean },
): Cleared {
  const cleared: Cleared = { passages: [], problems: [], leaks: 0 }
  for (const passage of passages) {
    const leaks = findLeaks(passage, sought)
    const done = cuts
      ? cutLeaks(report, passage, leaks)
      : { kept: [passage], cuts: leaks.length > 0 ? [{ words: passage.text, leaks }] : [] }
    cleared.passages.push(...done.kept)
    for (const cut of done.cuts) cleared.problems.push(...problemsOf(cut.words, cut.leaks, cuts ? 'cut' : 'held'))
    cleared.leaks += done.cuts.length
  }
  cleared.problems.push(...standingLeaks(cleared, sought, cuts), ...tooLittle(cleared))
  return cleared
}

/** Across passages, or in what a cut left. */
function standingLeaks(cleared: Cleared, sought: Sought, cuts: boolean): DraftProblem[] {
  if (!cuts && cleared.leaks > 0) return []
  const joined = joinPassages(cleared.passages)
  const leaks = findTextLeaks(joined, sought)
  cleared.leaks += leaks.length > 0 ? 1 : 0
  return problemsOf(joined.slice(leaks[0]?.span.start, leaks[0]?.span.end), leaks, 'held')
}

function tooLittle({ passages, problems }: Cleared): DraftProblem[] {
  const left = joinPassages(passages).length
  const isCut = problems.some(({ action }) => action === 'cut')
  if (passages.length > 0 && (left >= LEAST_LEFT || !isCut)) return []
  const detail = isCut
    ? `without what gives the case away ${left} characters are left`
    : 'no passage of the report tells how the patient presented'
  return [{ kind: 'no-observation', place: 'observation', text: '', action: 'held', detail }]
}

/** One a kind and a name. */
function problemsOf(text: string, leaks: readonly Leak[], action: 'cut' | 'held'): DraftProblem[] {
  const byDetail = new Map<string, DraftProblem>()
  for (const { kind, what } of leaks) {
    const detail = kind === 'leaks-diagnosis' ? `it says “${what}”` : `it tells the result of “${what}”`
    byDetail.set(detail, { kind, place: 'observation', text, action, detail })
  }
  return [...byDetail.values()]
}
