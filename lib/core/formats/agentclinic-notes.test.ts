import { expect, it } from 'vitest'
import { agentClinicNotes } from './agentclinic-notes'

it('names every value of examinations and tests that says nothing, and none that does', () => {
  const line = JSON.stringify({
    OSCE_Examination: {
      Patient_Actor: { History: 'N/A' },
      Physical_Examination_Findings: { Skin: null },
      Test_Results: { Blood_Tests: { ANA: 'Not provided', WBC: '7' }, Scores: ['Pending', 1] },
    },
  })
  expect(agentClinicNotes(line).map(({ detail }) => detail)).toEqual([
    'Skin: null',
    'Blood Tests, ANA: "Not provided"',
    'Scores: "Pending"',
  ])
  expect(agentClinicNotes('no JSON')).toEqual([])
})
