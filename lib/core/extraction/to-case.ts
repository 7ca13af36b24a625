// An environment as a clinical case: its quotes point into the report, which goes with it.
import type { ClinicalCase } from '../domain/case'
import { caseSchema } from '../domain/case'
import type { Environment, Report } from '../domain/report'
import { parseWithSchema } from '../formats/schema-defects'
import { failure, type Result } from '../result'
import { joinPassages } from './join-passages'

/** `id` and `split` are the caller's. Not ok where something is missing that a case needs. */
export function toCase(
  environment: Environment,
  report: Report,
  { id, split }: Pick<ClinicalCase, 'id' | 'split'>,
): Result<ClinicalCase> {
  const { title, specialty, observation, menu, diagnosis } = environment
  if (!diagnosis) return failure([{ pointer: '/diagnosis', detail: 'the environment names no diagnosis' }])
  return parseWithSchema(caseSchema, {
    ...{ id, title, specialty, split, source: report.source },
    observation: { text: joinPassages(observation) },
    menu: menu.map(({ test, synonyms, result: { text, quote } }) => ({ test, synonyms, result: text, quote })),
    diagnosis: { label: diagnosis.label },
    report: report.text,
    ...(report.rare === undefined ? {} : { rare: report.rare }),
  })
}
