// MedR-Bench diagnosis cases: a summarised case report becomes a clinical case, without a model.
import { z } from 'zod'
import { caseSchema, type ClinicalCase, type MenuEntry } from '../domain/case'
import { normalise } from '../graph/normalise'
import { failure, type Result } from '../result'
import type { CaseNote, CaseReading } from './case-reading'
import { isObject } from './format-line'
import { menuEntries } from './menu-entries'
import { readOutline } from './medr-bench-outline'
import { plainText, splitSummary, type SummarySection } from './medr-bench-sections'
import { testsOf } from './medr-bench-tests'
import { parseWithSchema } from './schema-defects'

const text = z.string().trim().min(1)
const medrBenchSchema = z.object({
  id: text,
  raw_case: text,
  generate_case: z.object({ case_summary: text, diagnosis_results: text }),
  body_category: z.array(z.string()).default([]),
  checked_rare_disease: z.array(z.string()).optional(),
})
type MedrBench = z.infer<typeof medrBenchSchema>

const TITLE_LENGTH = 160
/** Shorter texts stand in a report by chance. */
const QUOTE_LENGTH_MIN = 20
const severalPatients = /\b(?:case|patient) [23]\b|\bsecond (?:case|patient)\b|\bcase series\b/i

/**
 * The sections before "Ancillary Tests" are the observation, the physical examination among them: it is made at the first contact, before a test is
 * ordered, and the source's own tasks give it from the start. Tests are the menu. Refused with the reason: several patients in one
 * report, no section of tests, nothing before it.
 */
export function parseMedrBench(value: unknown): CaseReading {
  if (!isObject(value) || !('generate_case' in value)) {
    return { result: failure([{ pointer: '', detail: 'not a MedR-Bench case: no "generate_case"' }]), notes: [] }
  }
  const parsed = parseWithSchema(medrBenchSchema, value)
  if (!parsed.ok) return { result: parsed, notes: [] }
  const summary = parsed.value.generate_case.case_summary
  const { before, tests, after } = splitSummary(summary)
  const reason = refusal(summary, before, tests)
  if (reason !== null) {
    return { result: failure([{ pointer: '/generate_case/case_summary', detail: reason }]), notes: [] }
  }
  const { orderables, notes } = testsOf(readOutline(tests ?? []))
  const later: CaseNote[] = after.map((detail) => ({ kind: 'later-section', detail }))
  return { result: toCase(parsed.value, before, menuEntries(orderables)), notes: [...notes, ...later] }
}

function refusal(summary: string, before: readonly SummarySection[], tests: string[] | null): string | null {
  if (severalPatients.test(summary)) return 'it describes several patients, who cannot be played as one'
  if (tests === null) return 'no section "Ancillary Tests"'
  return before.some((section) => section.text !== '') ? null : 'no section before "Ancillary Tests"'
}

function toCase(source: MedrBench, before: readonly SummarySection[], menu: MenuEntry[]): Result<ClinicalCase> {
  const sections = before.filter((section) => section.text !== '')
  const text = sections.map((section) => `${section.name}: ${section.text}`).join('\n')
  return parseWithSchema(caseSchema, {
    id: `medr-bench-${source.id}`,
    title: titleOf(sections),
    specialty: source.body_category[0]?.trim() || 'unspecified',
    source: { name: 'MedR-Bench', reference: source.id, licence: 'CC BY-SA (case reports: PMC Open Access)' },
    observation: { text, findings: [] },
    menu: menu.map((entry) => ({ ...entry, quote: quoteOf(source.raw_case, entry.result) })),
    diagnosis: { label: diagnosisLabel(source.generate_case.diagnosis_results, text) },
    report: source.raw_case,
    ...(source.checked_rare_disease ? { rare: source.checked_rare_disease.length > 0 } : {}),
  })
}

/**
 * Without the last full stop, and without the abbreviation at its end, `(CAIS)`, under which no graph knows a disease. Where the observation uses the
 * abbreviation it stays, so that the leak is seen.
 */
function diagnosisLabel(written: string, observation: string): string {
  const label = plainText(written).replace(/[.\s]+$/, '')
  const [, name = label, abbreviation = ''] =
    /^(.+?)\s*\(([A-Za-z0-9-]*[A-Z][A-Za-z0-9-]*[A-Z][A-Za-z0-9-]*)\)$/.exec(label) ?? []
  const isUsed = ` ${normalise(observation)} `.includes(` ${normalise(abbreviation)} `)
  return abbreviation === '' || abbreviation.length > 10 || isUsed ? label : name
}

/** The complaint and who has it, as far as both go. */
function titleOf(sections: readonly SummarySection[]): string {
  const part = (name: string) => sections.find((section) => section.name === name)?.text.replace(/[.\s]+$/, '') ?? ''
  const parts = [part('Chief Complaint'), part('Patient Information')].filter((each) => each !== '')
  const title = parts.join(', ') || (sections[0]?.text ?? '')
  return title.length <= TITLE_LENGTH ? title : `${title.slice(0, TITLE_LENGTH - 1).trimEnd()}…`
}

/** Where the result stands in the report word for word, once. */
function quoteOf(report: string, result: string): MenuEntry['quote'] {
  if (result.length < QUOTE_LENGTH_MIN) return null
  const start = report.indexOf(result)
  return start === -1 || report.includes(result, start + 1) ? null : { start, end: start + result.length }
}
