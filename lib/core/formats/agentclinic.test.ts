import { describe, expect, it } from 'vitest'
import { parseAgentClinic } from './agentclinic'
import { canonicalJson } from './canonical-json'

const hash = (value: unknown) =>
  [...canonicalJson(value)]
    .reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1e15, 7)
    .toString(16)
    .padStart(16, '0')
const osce = {
  Objective_for_Doctor: 'Assess and diagnose the patient presenting with double vision and weak arms.',
  Patient_Actor: {
    Demographics: '30-year-old man',
    History: 'Two months of double vision.',
    Symptoms: { Primary_Symptom: 'Double vision', Secondary_Symptoms: ['Weak arms', 'No fever'] },
    Social_History: 'Not provided',
  },
  Physical_Examination_Findings: { Vital_Signs: { Temperature: '36.5°C' } },
  Test_Results: { Imaging: { Chest_CT: { Findings: 'No thymoma.' } } },
  Correct_Diagnosis: 'Myasthenia gravis',
}
const parse = (examination: object) => parseAgentClinic(JSON.stringify({ OSCE_Examination: examination }), hash)

describe('parseAgentClinic', () => {
  it('makes a playable case of a line', () => {
    expect(parse(osce)).toEqual({
      ok: true,
      value: {
        id: `agentclinic-${hash({ OSCE_Examination: osce }).slice(0, 12)}`,
        title: 'Double vision, 30-year-old man',
        specialty: 'unspecified',
        split: 'train',
        source: {
          name: 'AgentClinic MedQA',
          reference: 'https://github.com/SamuelSchmidgall/AgentClinic',
          licence: 'MIT',
        },
        observation: {
          text:
            'Presenting complaint: Double vision and weak arms\nDemographics: 30-year-old man\nHistory: Two months of double vision.\n' +
            'Symptoms: Primary Symptom: Double vision; Secondary Symptoms: Weak arms; No fever',
          findings: [
            { label: 'Double vision', concept: null, polarity: 'present' },
            { label: 'Weak arms', concept: null, polarity: 'present' },
            { label: 'Fever', concept: null, polarity: 'absent' },
          ],
        },
        menu: [
          {
            test: 'Vital Signs',
            synonyms: ['Vitals', 'Vital Signs: Temperature', 'Temperature'],
            result: 'Temperature: 36.5°C',
            findings: [],
            quote: null,
          },
          {
            test: 'Chest CT',
            synonyms: ['CT Chest', 'CT of the Chest', 'Chest CT scan', 'CT scan Chest', 'CT scan of the Chest'],
            result: 'No thymoma.',
            findings: [],
            quote: null,
          },
        ],
        diagnosis: { label: 'Myasthenia gravis', concept: null },
        report: null,
      },
    })
  })

  it('gives the same content the same id whatever the order of its keys, and other content another', () => {
    const idOf = (examination: object) => {
      const result = parse(examination)
      return result.ok ? result.value.id : null
    }
    const { Correct_Diagnosis, ...rest } = osce
    expect(idOf({ Correct_Diagnosis, ...rest })).toBe(idOf(osce))
    expect(idOf({ ...rest, Correct_Diagnosis: 'Botulism' })).not.toBe(idOf(osce))
  })

  it('never shows the diagnosis, and not the tests, to who reads the observation', () => {
    const result = parse(osce)
    expect(result.ok && JSON.stringify([result.value.title, result.value.observation])).not.toMatch(/gravis|thymoma/i)
  })

  it('refuses what is no such case, with every reason', () => {
    expect(parseAgentClinic('{"case":1}', hash)).toEqual({
      ok: false,
      defects: [{ pointer: '', detail: 'not an AgentClinic case: no "OSCE_Examination"' }],
    })
    const result = parse({ ...osce, Correct_Diagnosis: ' ', Patient_Actor: 'a man' })
    expect(result.ok ? [] : result.defects.map(({ pointer }) => pointer)).toEqual([
      '/OSCE_Examination/Patient_Actor',
      '/OSCE_Examination/Correct_Diagnosis',
    ])
  })
})
