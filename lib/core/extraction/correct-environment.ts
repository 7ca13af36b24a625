// Makes an environment of a person's correction: what does not stand in the report is refused with its place, nothing is cut.
import type { z } from 'zod'
import type { correctDraftSchema, Report } from '../domain/report'
import { failure, type Result, success } from '../result'
import { type Built, buildEnvironment } from './build-environment'
import { foldText } from './fold-text'
import type { SynonymsOf } from './judge-diagnosis'
import { quoteParts } from './quote-parts'

type Words = Omit<z.output<typeof correctDraftSchema>, 'reportId' | 'basedOnId'>

/** A leak, or a missing menu, is held. The diagnosis is the person's word: what the source or the report says otherwise is noted. */
export function correctEnvironment(report: Report, words: Words, synonymsOf: SynonymsOf): Result<Built> {
  const folded = foldText(report.text)
  const defects = quoteParts(folded, words).problems.map(({ at, place, kind, detail }) => ({
    pointer: place === 'menu' ? `/menu/${at}/${kind === 'not-quoted' ? 'result' : 'test'}` : `/observation/${at}`,
    detail,
  }))
  if (defects.length > 0) return failure(defects)
  const answer = { ...words, diagnosis: { label: words.diagnosis, quote: '' } }
  const built = buildEnvironment(report, answer, { synonymsOf, cuts: false, report: folded })
  const problems = built.problems.map((problem) =>
    problem.place === 'diagnosis' && problem.action === 'held' ? { ...problem, action: 'noted' as const } : problem,
  )
  const environment = {
    ...built.environment,
    specialty: words.specialty,
    diagnosis: { label: words.diagnosis, quote: built.environment.diagnosis?.quote ?? null },
  }
  const state = problems.some(({ action }) => action === 'held') ? 'held' : 'ready'
  return success({ ...built, environment, problems, state })
}
