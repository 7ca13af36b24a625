import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOrder } from '../domain/oracle'
import { normalise } from '../graph/normalise'
import { agentClinicMenu } from './agentclinic-menu'
import { leaves } from './readable-json'

const resultsOf = (examination: unknown, tests: unknown) =>
  Object.fromEntries(agentClinicMenu(examination, tests).map(({ test, result }) => [test, result]))

describe('agentClinicMenu', () => {
  it('dissolves groups that only gather, at any depth', () => {
    const tests = {
      Blood_Tests: {
        Acetylcholine_Receptor_Antibodies: 'Present',
        Infectious_Disease_Testing: { Hepatitis_C_Antibody: 'Negative' },
      },
      Imaging: { Chest_CT: { Findings: 'Normal' } },
      Electromyography: { Findings: 'Decremental response' },
    }
    expect(resultsOf({}, tests)).toEqual({
      'Acetylcholine Receptor Antibodies': 'Present',
      'Hepatitis C Antibody': 'Negative',
      'Chest CT': 'Normal',
      Electromyography: 'Decremental response',
    })
  })

  it('keeps a panel and an examination whole, findings bare and the rest labelled', () => {
    const examination = { Neurological_Examination: { Motor: { Strength: '4/5', Tremor: 'None' }, Reflexes: 'Brisk.' } }
    const tests = {
      MRI_Brain: { Findings: 'Lesions.', Comments: 'No contrast.' },
      STI_Screen: { Results: { HIV: 'Negative', Syphilis: 'Negative' } },
    }
    expect(resultsOf(examination, tests)).toEqual({
      'Neurological Examination': 'Motor, Strength: 4/5; Motor, Tremor: None; Reflexes: Brisk.',
      'MRI Brain': 'Lesions; Comments: No contrast.',
      'STI Screen': 'HIV: Negative; Syphilis: Negative',
    })
  })

  it('answers orders of a part, of a usual abbreviation and of the whole with the same entry', () => {
    const tests = {
      Complete_Blood_Count: { WBC: '7', Hemoglobin: '14' },
      Chest_X_ray: 'Clear',
      Imaging: { CT_Scan_Chest: 'Clear' },
    }
    const menu = agentClinicMenu({ Vital_Signs: { Heart_Rate: '72 bpm' } }, tests)
    const answer = (test: string) => answerOrder(menu, test).result
    for (const order of ['Complete blood count', 'CBC', 'WBC', 'hemoglobin', 'Hb'])
      expect(answer(order)).toBe('WBC: 7; Hemoglobin: 14')
    for (const order of ['vital signs', 'Vitals', 'Vital signs: heart rate', 'Pulse'])
      expect(answer(order)).toBe('Heart Rate: 72 bpm')
    for (const order of ['CT scan chest', 'Chest CT', 'CT of the chest']) expect(answer(order)).toBe('Clear')
    expect(answer('MRI brain')).toBeNull()
  })

  it('makes one blood count of counts that stand among other blood tests', () => {
    expect(resultsOf({}, { Blood_Work: { Hemoglobin: '12', Platelet_Count: '200', Sodium: '140' } })).toEqual({
      'Complete Blood Count': 'Hemoglobin: 12; Platelet Count: 200',
      Sodium: '140',
    })
  })

  it('does not answer an order of a blood value with the urine', () => {
    const menu = agentClinicMenu({}, { Urinalysis: { Glucose: 'Negative', WBC: '0-5' } })
    expect(answerOrder(menu, 'Glucose').available).toBe(false)
    expect(answerOrder(menu, 'Urinalysis: glucose').available).toBe(true)
  })

  it('offers nothing where the source has no result', () => {
    const tests = { A: 'Not provided', B: { Findings: 'Pending' }, C: null, D: {}, E: [], F: { X: 'N/A', Y: 'Normal' } }
    expect(resultsOf(undefined, tests)).toEqual({ F: 'Y: Normal' })
  })

  it('reads lists, numbers and truth values', () => {
    const examination = {
      Knee_Examination: { Special_Tests: ['Lachman negative.', 'McMurray negative.'] },
      Alert: true,
    }
    expect(
      resultsOf(examination, { Counts: { Platelets: 250 }, Scores: [1, 2], Panels: [{ IgG: 3 }, { IgM: 4 }] }),
    ).toEqual({
      'Knee Examination': 'Special Tests: Lachman negative; McMurray negative.',
      'Alert Examination': 'Yes',
      Counts: 'Platelets: 250',
      Scores: '1; 2',
      Panels: 'IgG: 3; IgM: 4',
    })
  })

  it('puts the group before a name that stands twice, and the site before a bare method', () => {
    const tests = {
      Blood_Tests: { Culture: 'Negative' },
      Laboratory_Tests: { Culture: 'Positive' },
      Biopsy: { Skin: { Findings: 'Normal' } },
    }
    expect(resultsOf({}, tests)).toEqual({
      'Blood Tests: Culture': 'Negative',
      'Laboratory Tests: Culture': 'Positive',
      'Skin Biopsy': 'Normal',
    })
  })

  it('loses no value, whatever the nesting, and gives every entry names of its own', () => {
    const key = fc.constantFrom(
      'Imaging',
      'Blood_Tests',
      'CBC',
      'WBC',
      'Platelets',
      'Biopsy',
      'MRI',
      'Findings',
      'Results',
      'General',
      'Skin_Test',
    )
    const { tree } = fc.letrec((tie) => ({
      leaf: fc.oneof(fc.nat(999), fc.constantFrom('Normal', 'Raised', 'Not provided'), fc.constant(null)),
      tree: fc.oneof({ depthSize: 'medium' }, tie('leaf'), fc.dictionary(key, tie('tree'), { maxKeys: 5 })),
    }))
    fc.assert(
      fc.property(fc.dictionary(key, tree), fc.dictionary(key, tree), (examination, tests) => {
        const menu = agentClinicMenu(examination, tests)
        const shown = menu.map(({ result }) => result.split('; ').length).reduce((sum, count) => sum + count, 0)
        expect(shown).toBe(leaves(examination).length + leaves(tests).length)
        const names = menu.flatMap(({ test, synonyms }) => [test, ...synonyms]).map(normalise)
        expect(new Set(names).size).toBe(names.length)
      }),
    )
  })
})
