import { describe, expect, it } from 'vitest'
import { failure, success } from '../result'
import { type ClindiagFiles, parseClindiag } from './clindiag'

const files = (changes: ClindiagFiles = {}): ClindiagFiles => ({
  'initial_information.json': success({ initial_information: 'A 34-year-old woman with double vision' }),
  'medical_history.json': success({
    medical_history: { chief_complaint: 'Double vision', family_history: 'Not specified' },
  }),
  'diagnosis.json': success({
    diagnosis: { final_diagnosis: 'myasthenia gravis.', differential_diagnosis: 'Not specified' },
  }),
  'physical_examination.json': success({
    physical_examinations: [
      { date: 'May', vital_signs: { pulse: '72' }, relevant_findings: ['Ptosis'], changes_over_time: 'Not specified.' },
    ],
  }),
  'laboratory_test.json': success({
    laboratory_examinations: [
      { procedure_name: 'AChR antibodies (AChR-Ab)', date: 'May', findings: '3.2 nmol/L', changes_over_time: 'rising' },
      { procedure_name: 'TSH', findings: 'Not specified' },
    ],
  }),
  'radiographic_test.json': success({ radiographic_examinations: 'None has been performed.' }),
  ...changes,
})
const defectsOf = (changes: ClindiagFiles) => {
  const { result } = parseClindiag('1', files(changes))
  return result.ok ? [] : result.defects.map(({ pointer, detail }) => `${pointer}: ${detail}`)
}

describe('parseClindiag', () => {
  it('makes the observation of information and history, and the menu of examinations and tests', () => {
    const { result, notes } = parseClindiag('123', files())
    expect(result).toMatchObject({
      ok: true,
      value: {
        id: 'clindiag-123',
        title: 'A 34-year-old woman with double vision',
        observation: { text: 'A 34-year-old woman with double vision\nChief complaint: Double vision' },
        menu: [
          { test: 'Vital signs', result: 'pulse: 72' },
          { test: 'Physical examination', result: 'Ptosis' },
          { test: 'AChR antibodies (AChR-Ab)', result: '3.2 nmol/L (May); Over time: rising' },
        ],
        diagnosis: { label: 'myasthenia gravis' },
        source: { name: 'ClinDiag', reference: 'PMID:123', licence: 'Apache-2.0' },
      },
    })
    expect(notes.map(({ kind, detail }) => `${kind}: ${detail}`)).toEqual([
      'says-nothing: TSH: no findings',
      'says-nothing: radiographic_examinations: None has been performed.',
    ])
  })

  it('does without the files of tests, not without the others', () => {
    const { 'laboratory_test.json': _, 'radiographic_test.json': __, ...rest } = files()
    expect(parseClindiag('1', rest).result.ok).toBe(true)
    const { 'diagnosis.json': ___, ...undiagnosed } = rest
    expect(parseClindiag('1', undiagnosed).result).toEqual(
      failure([{ pointer: 'diagnosis.json', detail: 'the file is absent' }]),
    )
  })

  it('names every defect with its file and place', () => {
    expect(
      defectsOf({
        'medical_history.json': failure([{ pointer: '', detail: 'not JSON' }]),
        'diagnosis.json': success({ diagnosis: { final_diagnosis: 'Not specified' } }),
        'laboratory_test.json': success({ laboratory_examinations: [{ findings: '1' }, 7] }),
        'other_test.json': success({ tests: [] }),
        'radiographic_test.json': success({ radiographic_examinations: 5 }),
        'physical_examination.json': success({ physical_examinations: ['x'] }),
      }),
    ).toEqual([
      'medical_history.json: not JSON',
      'other_test.json: no "other_tests"',
      'physical_examination.json/physical_examinations/0: not an object with the findings of an examination',
      'laboratory_test.json/laboratory_examinations/0: no "procedure_name"',
      'laboratory_test.json/laboratory_examinations/1: no "procedure_name"',
      'radiographic_test.json/radiographic_examinations: neither a list of procedures nor words that none was performed',
      'diagnosis.json/diagnosis/final_diagnosis: no final diagnosis',
    ])
  })
})
