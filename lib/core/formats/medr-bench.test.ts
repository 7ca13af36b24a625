import { describe, expect, it } from 'vitest'
import { answerOrder } from '../domain/oracle'
import { parseMedrBench } from './medr-bench'

const summary = `- **Patient Information:** 34-year-old woman.
- **Chief Complaint**: Double vision.
- **History of Present Illness:**
  - Diplopia for two weeks.
  - No headache
- **Physical Examination:** Fatigable ptosis.
- **Ancillary Tests:**
  - **Blood Work:** Elevated ESR (40 mm/h), CRP 12 mg/L; normal sodium, potassium, and TSH.
  - Imaging: Chest CT showed an anterior mediastinal mass. MRI of the brain was normal.
  - Edrophonium test: Positive.
  - Biopsy: not performed.
  - Treatment: pyridostigmine.
  - No relapse since.
- **Follow-Up:** well after a year.

---
`
const source = (changes: object = {}) => ({
  id: 'PMC1',
  raw_case: 'A woman had fatigable ptosis. Her chest CT showed an anterior mediastinal mass.',
  generate_case: { case_summary: summary, diagnosis_results: 'Myasthenia gravis (MG).' },
  body_category: ['Brain and Nerves'],
  checked_rare_disease: ['Myasthenia gravis'],
  results: { answer: 'ignored' },
  ...changes,
})
const read = (value: unknown) => {
  const { result, notes } = parseMedrBench(value)
  if (!result.ok) throw new Error(JSON.stringify(result.defects))
  return { value: result.value, notes }
}
const withSummary = (case_summary: string) => source({ generate_case: { case_summary, diagnosis_results: 'Botulism' } })

describe('parseMedrBench', () => {
  it('takes what stands before the tests as the observation, the physical examination among it', () => {
    const { value } = read(source())
    expect(value).toMatchObject({
      id: 'medr-bench-PMC1',
      title: 'Double vision, 34-year-old woman',
      specialty: 'Brain and Nerves',
      rare: true,
      diagnosis: { label: 'Myasthenia gravis', concept: null },
      source: { name: 'MedR-Bench', reference: 'PMC1' },
      report: expect.stringMatching(/^A woman/),
    })
    expect(value.observation.text).toBe(
      'Patient Information: 34-year-old woman.\nChief Complaint: Double vision.\nHistory of Present Illness: Diplopia for two weeks. No headache\nPhysical Examination: Fatigable ptosis.',
    )
  })

  it('makes an entry of each test that a line names, values of a laboratory line one by one', () => {
    const { value } = read(source())
    expect(Object.fromEntries(value.menu.map(({ test, result }) => [test, result]))).toEqual({
      ESR: 'Elevated ESR (40 mm/h)',
      CRP: 'CRP 12 mg/L',
      'Sodium, potassium and TSH': 'normal sodium, potassium, TSH',
      'Chest CT': 'Chest CT showed an anterior mediastinal mass',
      'MRI of the brain': 'MRI of the brain was normal',
      'Edrophonium test': 'Positive.',
    })
    for (const [order, part] of [
      ['potassium', 'normal sodium'],
      ['C-reactive protein', 'CRP 12'],
      ['CT of the chest', 'mediastinal'],
    ] as const)
      expect(answerOrder(value.menu, order).result).toContain(part)
  })

  it('names what it left out: no result, no test, no name, a later section', () => {
    expect(read(source()).notes).toEqual([
      { kind: 'says-nothing', detail: 'Biopsy: not performed.' },
      { kind: 'no-test', detail: 'Treatment: pyridostigmine.' },
      { kind: 'no-name', detail: 'No relapse since.' },
      { kind: 'later-section', detail: 'Follow-Up' },
    ])
  })

  it('quotes a result that stands in the report word for word, once', () => {
    const found = 'fine granular casts throughout the sample'
    const lines = `- Chief Complaint: Oedema.\n- Ancillary Tests:\n  - Urine sediment: ${found}`
    const generate_case = { case_summary: lines, diagnosis_results: 'Nephritis' }
    const quoteIn = (report: string) => read(source({ raw_case: report, generate_case })).value.menu[0]?.quote
    expect(quoteIn(`Her urine held ${found}.`)).toEqual({ start: 15, end: 15 + found.length })
    expect(quoteIn(`${found} and again ${found}`)).toBeNull()
    expect(quoteIn('Her urine was normal.')).toBeNull()
  })

  it('reads a section of tests that is one paragraph', () => {
    const { value } = read(
      withSummary(
        '- Chief Complaint: Weakness.\n- Ancillary Tests: Initial chest CT showed a mass; pus culture was sterile. It grew nothing later. CRP normal.',
      ),
    )
    expect(value.menu.map(({ test, result }) => [test, result])).toEqual([
      ['Initial chest CT', 'Initial chest CT showed a mass'],
      ['Pus culture', 'pus culture was sterile; It grew nothing later'],
      ['CRP', 'CRP normal'],
    ])
  })

  it('keeps an abbreviation of the diagnosis that the observation uses, and what is none', () => {
    const label = (diagnosis_results: string, complaint = 'Weakness') =>
      read(
        source({
          generate_case: {
            case_summary: `- Chief Complaint: ${complaint}.\n- Ancillary Tests: none`,
            diagnosis_results,
          },
        }),
      ).value.diagnosis.label
    expect(label('*Ataxia-telangiectasia* (A-T).')).toBe('Ataxia-telangiectasia')
    expect(label('Freezing of gait (FOG).', 'Known FOG')).toBe('Freezing of gait (FOG)')
    expect(label('Polyps (colon), stage II (T2N0 after surgery)')).toBe('Polyps (colon), stage II (T2N0 after surgery)')
    expect(label('Gout (probable)')).toBe('Gout (probable)')
  })

  it('refuses what cannot be played, with the reason', () => {
    const reason = (value: unknown) => {
      const { result } = parseMedrBench(value)
      return result.ok ? [] : result.defects.map(({ pointer, detail }) => `${pointer}: ${detail}`)
    }
    expect(reason([])).toEqual([': not a MedR-Bench case: no "generate_case"'])
    expect(reason(withSummary('- Chief Complaint: x'))).toEqual([
      '/generate_case/case_summary: no section "Ancillary Tests"',
    ])
    expect(reason(withSummary('- Ancillary Tests:\n  - CT: clear'))).toEqual([
      '/generate_case/case_summary: no section before "Ancillary Tests"',
    ])
    expect(reason(withSummary('- Chief Complaint:\n  - Case 1: x\n  - Case 2: y\n- Ancillary Tests: none'))).toEqual([
      '/generate_case/case_summary: it describes several patients, who cannot be played as one',
    ])
    expect(parseMedrBench(source({ raw_case: 3, generate_case: {} })).result).toMatchObject({
      ok: false,
      defects: [
        { pointer: '/raw_case' },
        { pointer: '/generate_case/case_summary' },
        { pointer: '/generate_case/diagnosis_results' },
      ],
    })
  })
})
