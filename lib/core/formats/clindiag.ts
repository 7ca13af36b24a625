// ClinDiag cases: the files of one case, read together, become a clinical case without a model.
import { z } from 'zod'
import { caseSchema, type ClinicalCase } from '../domain/case'
import type { Defect } from '../errors'
import { failure, type Result } from '../result'
import type { CaseNote, CaseReading } from './case-reading'
import { clindiagExaminations } from './clindiag-examinations'
import { clindiagTests } from './clindiag-tests'
import { isObject } from './format-line'
import { type Orderable, menuEntries } from './menu-entries'
import { joinTexts, labelled, leaves, readableKey } from './readable-json'

/** The files of a case, by name. The last four may be absent. */
export const CLINDIAG_FILES = [
  'initial_information.json',
  'medical_history.json',
  'diagnosis.json',
  'physical_examination.json',
  'laboratory_test.json',
  'radiographic_test.json',
  'other_test.json',
] as const
export type ClindiagFile = (typeof CLINDIAG_FILES)[number]
/** What each file holds, or why it could not be read; an absent file has no entry. */
export type ClindiagFiles = Partial<Record<ClindiagFile, Result<unknown>>>

const diagnosisSchema = z.object({ diagnosis: z.object({ final_diagnosis: z.string().trim().min(1) }) })
const testFiles = [
  ['laboratory_test.json', 'laboratory_examinations', 'Laboratory'],
  ['radiographic_test.json', 'radiographic_examinations', 'Imaging'],
  ['other_test.json', 'other_tests', 'Other tests'],
] as const

/**
 * Initial information and medical history are the observation; physical examinations and tests are the menu. Every file that is no JSON or
 * of another shape is a defect with its name. What `Not specified` or `None has been performed` makes no entry, and is noted. `id` is the
 * folder's name, which in the source is the PubMed id of the report.
 */
export function parseClindiag(id: string, files: ClindiagFiles): CaseReading {
  const defects: Defect[] = []
  const notes: CaseNote[] = []
  const read = (file: ClindiagFile, key: string): unknown => {
    const content = files[file]
    if (!content) return undefined
    if (!content.ok)
      defects.push(...content.defects.map(({ pointer, detail }) => ({ pointer: `${file}${pointer}`, detail })))
    else if (!isObject(content.value) || !(key in content.value)) defects.push({ pointer: file, detail: `no "${key}"` })
    else return content.value[key]
    return undefined
  }
  const text = observationText(
    read('initial_information.json', 'initial_information'),
    read('medical_history.json', 'medical_history'),
  )
  const examined = clindiagExaminations(read('physical_examination.json', 'physical_examinations'))
  const tested = testFiles.map(([file, key, parent]) => clindiagTests(read(file, key), { file, key, parent }))
  for (const part of [examined, ...tested]) {
    notes.push(...part.notes)
    defects.push(...part.defects)
  }
  const diagnosis = diagnosisOf(read('diagnosis.json', 'diagnosis'))
  for (const file of CLINDIAG_FILES.slice(0, 3))
    if (!files[file]) defects.push({ pointer: file, detail: 'the file is absent' })
  if (diagnosis === null && files['diagnosis.json']?.ok) {
    defects.push({ pointer: 'diagnosis.json/diagnosis/final_diagnosis', detail: 'no final diagnosis' })
  }
  if (text === '' && defects.length === 0)
    defects.push({ pointer: 'initial_information.json', detail: 'says nothing of the patient' })
  if (defects.length > 0 || diagnosis === null) return { result: failure(defects), notes }
  return {
    result: toCase(
      id,
      text,
      [examined, ...tested].flatMap(({ orderables }) => orderables),
      diagnosis,
    ),
    notes,
  }
}

function observationText(initial: unknown, history: unknown): string {
  const first = leaves(initial).map(({ path, text }) => labelled(path.join(', '), text))
  const sections = isObject(history) ? Object.entries(history) : [['Medical history', history] as const]
  const rest = sections.map(([key, value]) => {
    const parts = leaves(value).map(({ path, text }) => labelled(path.join(', '), text))
    return parts.length > 0 ? labelled(sentenceCase(readableKey(key)), joinTexts(parts)) : ''
  })
  return [joinTexts(first), ...rest].filter((part) => part !== '').join('\n')
}

function diagnosisOf(value: unknown): string | null {
  const parsed = diagnosisSchema.safeParse({ diagnosis: value })
  const label = parsed.success ? parsed.data.diagnosis.final_diagnosis.replace(/[.\s]+$/, '') : ''
  return leaves(label).length === 0 ? null : label
}

function toCase(id: string, text: string, orderables: readonly Orderable[], diagnosis: string): Result<ClinicalCase> {
  const first = text.split('\n')[0]?.replace(/[.\s]+$/, '') ?? ''
  const parsed = caseSchema.safeParse({
    id: `clindiag-${id}`,
    title: first.length <= 160 ? first : `${first.slice(0, 159).trimEnd()}…`,
    specialty: 'unspecified',
    source: { name: 'ClinDiag', reference: `PMID:${id}`, licence: 'Apache-2.0' },
    observation: { text, findings: [] },
    menu: menuEntries(orderables.filter(({ parts }) => parts.length > 0)),
    diagnosis: { label: diagnosis },
  })
  if (parsed.success) return { ok: true, value: parsed.data }
  return failure(parsed.error.issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, detail: message })))
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
