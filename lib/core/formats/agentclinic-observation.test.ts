import { describe, expect, it } from 'vitest'
import { observe, presentingComplaint } from './agentclinic-observation'

describe('presentingComplaint', () => {
  it.each([
    ['Assess and diagnose the patient presenting with fever and rash.', 'Fever and rash'],
    ['Evaluate a newborn presenting with respiratory distress and diagnose appropriately.', 'Respiratory distress'],
    [
      'Assess the neonate who presents with seizures, lethargy, and other signs.',
      'Seizures, lethargy, and other signs',
    ],
    [
      'Assess the patient and determine the cause of jaundice.',
      'Assess the patient and determine the cause of jaundice',
    ],
  ])('%s', (objective, complaint) => {
    expect(presentingComplaint(objective)).toBe(complaint)
  })
})

describe('observe', () => {
  it('reads sections that are lists or objects, and leaves out what says nothing', () => {
    const patient = {
      Current_Medications: ['Insulin', 'Aspirin'],
      Review_of_Systems: { General: 'No fever.', ENT: 'Ear pain' },
      Past_Medical_History: 'N/A',
    }
    expect(observe('Find the cause of ear pain.', patient)).toEqual({
      title: 'Find the cause of ear pain',
      text: 'Presenting complaint: Find the cause of ear pain\nCurrent Medications: Insulin; Aspirin\nReview of Systems: General: No fever; ENT: Ear pain',
      findings: [],
    })
  })

  it('clips a very long title', () => {
    const { title } = observe('X', { Symptoms: { Primary_Symptom: 'pain '.repeat(100) } })
    expect(title.length).toBeLessThanOrEqual(160)
    expect(title.endsWith('…')).toBe(true)
  })
})
