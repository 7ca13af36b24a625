// The case reports of MedR-Bench as they were published, for environments made by a model; medr-bench.ts reads its summaries.
import { z } from 'zod'
import { type Report, reportSchema } from '../domain/report'
import { failure, type Result } from '../result'
import { isObject } from './format-line'
import { parseWithSchema } from './schema-defects'

const text = z.string().trim().min(1)
const medrBenchReportSchema = z.object({
  id: text,
  raw_case: text,
  generate_case: z.object({ diagnosis_results: z.string().optional() }).optional(),
  body_category: z.array(z.string()).default([]),
  checked_rare_disease: z.array(z.string()).optional(),
})

/** The source's own diagnosis goes with the report, as what the model's is compared with. The id differs from that of the summarised case. */
export function parseMedrBenchReport(value: unknown): Result<Report> {
  if (!isObject(value) || !('raw_case' in value))
    return failure([{ pointer: '', detail: 'not a MedR-Bench report: no "raw_case"' }])
  const parsed = parseWithSchema(medrBenchReportSchema, value)
  if (!parsed.ok) return parsed
  const { id, raw_case, generate_case, body_category, checked_rare_disease } = parsed.value
  const stated = generate_case?.diagnosis_results?.replace(/\*+/g, '').trim().replace(/\.+$/, '') ?? ''
  return parseWithSchema(reportSchema, {
    id: `medr-bench-report-${id}`,
    title: (raw_case.split('\n', 1)[0] ?? id).trim().slice(0, 500),
    specialty: body_category[0]?.trim() || 'unspecified',
    source: { name: 'MedR-Bench', reference: id, licence: 'CC BY-SA (case reports: PMC Open Access)' },
    text: raw_case,
    diagnosis: stated === '' ? null : stated,
    ...(checked_rare_disease ? { rare: checked_rare_disease.length > 0 } : {}),
  })
}
