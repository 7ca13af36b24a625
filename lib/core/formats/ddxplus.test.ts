import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collectDdxplus } from './ddxplus'
import { shortenQuestion } from './ddxplus-label'

const evidences = {
  E_1: { question_en: 'Do you have a fever (felt or measured)?', data_type: 'B' },
  E_2: { question_en: 'Do you have pain?', data_type: 'B' },
  E_3: { question_en: 'Do you feel pain?', data_type: 'M' },
}
const probabilities = { probabilities: { 'URTI / cold': { E_1: 0.75, E_2: 0 }, Flu: { E_3: 1 } } }

function read(...values: unknown[]) {
  const collector = collectDdxplus()
  values.forEach((value, index) => collector.take(value, `f${index}`))
  return collector.end({ release: '1' })
}

describe('collectDdxplus', () => {
  it.each([
    [evidences, probabilities],
    [probabilities, evidences],
  ])('makes findings of questions and edges of probabilities, in any order of the files', (...files) => {
    const { graph, defects } = read(...files)
    expect(defects).toEqual([])
    expect(graph?.concepts).toEqual([
      { id: 'DDXPLUS:E_1', kind: 'finding', label: 'Fever', synonyms: [evidences.E_1.question_en] },
      { id: 'DDXPLUS:E_2', kind: 'finding', label: 'Do you have pain?', synonyms: [] },
      { id: 'DDXPLUS:E_3', kind: 'finding', label: 'Do you feel pain?', synonyms: [] },
      { id: 'DDXPLUS:urti-cold', kind: 'disease', label: 'URTI / cold', synonyms: [] },
      { id: 'DDXPLUS:flu', kind: 'disease', label: 'Flu', synonyms: [] },
    ])
    expect(new Set(graph?.edges.map(({ source }) => source))).toEqual(new Set(graph?.sources?.map(({ name }) => name)))
    expect(graph?.edges.map(({ from, to, frequency }) => [from, to, frequency])).toEqual([
      ['DDXPLUS:urti-cold', 'DDXPLUS:E_1', 0.75],
      ['DDXPLUS:urti-cold', 'DDXPLUS:E_2', 0],
      ['DDXPLUS:flu', 'DDXPLUS:E_3', 1],
    ])
  })

  it('notes questions that are not answered by yes or no', () => {
    expect(read(evidences, probabilities).notes).toEqual([
      {
        place: 'f0: /E_3',
        kind: 'not a yes-or-no question',
        detail: 'present where it is answered at all: Do you feel pain?',
      },
    ])
  })

  it('asks for the file that is missing, and refuses one given twice or another', () => {
    expect(read(evidences).defects).toMatchObject([
      { detail: 'symptom_condition_probs.json is missing; name it as a further file' },
    ])
    expect(read(probabilities).defects).toMatchObject([
      { detail: 'release_evidences.json is missing; name it as a further file' },
    ])
    expect(read(evidences, probabilities, evidences).defects).toMatchObject([{ place: 'f2' }])
    expect(read(evidences, probabilities, [1]).defects).toMatchObject([{ place: 'f2' }])
  })

  it('points at every broken value', () => {
    const broken = { ...evidences, E_4: { data_type: 'B' } }
    expect(read(broken, { probabilities: { Flu: { E_1: 2 }, Cold: { E_1: 'x' } } }).defects).toMatchObject([
      { place: 'f0', pointer: '/E_4/question_en' },
      { place: 'f1', pointer: '/probabilities/Flu/E_1' },
      { place: 'f1', pointer: '/probabilities/Cold/E_1' },
    ])
    expect(read(evidences, { probabilities: { Flu: { E_9: 1 } } }).defects).toMatchObject([
      { place: 'f1: /probabilities/Flu/E_9', detail: 'E_9 is no evidence of the evidences file' },
    ])
  })
})

describe('shortenQuestion', () => {
  it.each([
    ['Do you have a cough?', 'Cough'],
    ['Have you been coughing up blood?', 'Coughing up blood'],
    [
      'Are you experiencing shortness of breath or difficulty breathing in a significant way?',
      'Shortness of breath or difficulty breathing in a significant way',
    ],
    ['Do you suddenly have difficulty opening your mouth?', 'Difficulty opening your mouth'],
    ['Do you feel that you are dying?', 'Dying'],
    ['Are you taking any new oral anticoagulants ((NOACs)?', 'Taking any new oral anticoagulants'],
    ['Have you ever had a stroke?', 'History of stroke'],
    ['Have you ever been diagnosed with depression?', 'History of depression'],
    ['Have any of your family members had croup?', 'Have any of your family members had croup'],
    ['Have you or any member of your family ever had croup?', 'Have you or any member of your family ever had croup'],
    ['Characterize your pain:', 'Characterize your pain'],
    ['Do you have?', 'Do you have'],
  ])('%s', (question, short) => expect(shortenQuestion(question)).toBe(short))

  it('leaves a label for every question with words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z][A-Za-z ()]{0,40}\?$/), (text) => {
        expect(shortenQuestion(text)).not.toBe('')
      }),
    )
  })
})
