// Folding words: what is read as one word, and what is not.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord, numeralAfterType } from './text-fold'
import { splitWords } from './text-words'

const wordsOf = (text: string) => {
  const { starts, ends } = splitWords(text)
  return starts.map((start, i) => text.slice(start, ends[i]))
}

describe('foldWord', () => {
  it.each([
    ['anaemia', 'Anemia'],
    ['oedema', 'edema'],
    ['haemorrhages', 'hemorrhage'],
    ['diarrhoea', 'diarrhea'],
    ['tumours', 'tumor'],
    ['leucocytes', 'leukocyte'],
    ['goitre', 'goiter'],
    ['oesophageal', 'esophageal'],
    ['vertebrae', 'vertebra'],
    ['thrombi', 'thrombus'],
    ['metastases', 'metastasis'],
    ['diagnoses', 'diagnosis'],
    ['diseases', 'disease'],
    ['allergies', 'allergy'],
    ['abscesses', 'abscess'],
    ['crises', 'crisis'],
    ['localised', 'localized'],
    ['elevated', 'Increased'],
    ['low', 'diminished'],
    ['III', '3'],
    ['Ménière', 'Meniere'],
    ['pre-eclampsia', 'preeclampsia'],
  ])('%s and %s are one', (a, b) => expect(foldWord(a)).toBe(foldWord(b)))

  it.each([
    ['lower', 'low'],
    ['pus', 'pu'],
    ['arthritis', 'arthriti'],
    ['hepatitis', 'hepatic'],
    ['tibia', 'tibial'],
    ['x', '10'],
    ['aerobic', 'erobic'],
  ])('%s and %s are two', (a, b) => expect(foldWord(a)).not.toBe(foldWord(b)))

  it('gives letters and digits only, whatever the word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        expect(foldWord(word)).toMatch(/^[a-z0-9]*$/)
      }),
    )
  })

  it('reads single letters as numerals only where told to', () => {
    expect([foldWord('I'), numeralAfterType('i'), numeralAfterType('x'), numeralAfterType('a')]).toEqual([
      'i',
      '1',
      '10',
      'a',
    ])
  })
})

describe('splitWords', () => {
  it.each([
    ["Crohn's disease", ['Crohn', 'disease']],
    ['non-Hodgkin and non productive', ['non-Hodgkin', 'and', 'non productive']],
    ['IgA-mediated, 12–16 mg/dL', ['IgA', 'mediated', '12', '16', 'mg', 'dL']],
    ['β-hCG; 15,000/µL', ['β', 'hCG', '15', '000', 'µL']],
    ['', []],
  ])('%j', (text, words) => expect(wordsOf(text)).toEqual(words))
})
