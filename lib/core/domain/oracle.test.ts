// The oracle: total, deterministic, name before synonym.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../graph/normalise'
import { type MenuEntry, menuEntrySchema } from './case'
import { answerOrder } from './oracle'
import { answerSchema } from './tree'

const entry = (test: string, result: string, ...synonyms: string[]): MenuEntry =>
  menuEntrySchema.parse({ test, result, synonyms, findings: [{ label: `seen in ${test}`, polarity: 'present' }] })
const menu = [entry('Chest X-ray', 'Clear', 'CXR', 'ECG'), entry('ECG', 'Sinus rhythm', 'CXR', 'Electrocardiogram')]

describe('answerOrder', () => {
  it('answers by name or synonym, normalised, under the ordered wording', () => {
    expect(answerOrder(menu, 'chest  x ray')).toMatchObject({ test: 'chest  x ray', available: true, result: 'Clear' })
    expect(answerOrder(menu, 'electrocardiogram').findings).toEqual(menu[1]?.findings)
  })

  it('prefers a name to a synonym and the earlier of two entries', () => {
    expect(answerOrder(menu, 'ECG').result).toBe('Sinus rhythm')
    expect(answerOrder(menu, 'CXR').result).toBe('Clear')
  })

  it('answers anything else as unavailable', () => {
    expect(answerOrder(menu, 'MRI')).toEqual({ test: 'MRI', available: false, result: null, findings: [] })
    expect(answerOrder([], 'ECG').available).toBe(false)
  })

  it('hands out findings that can be changed without changing the menu', () => {
    for (const finding of answerOrder(menu, 'ECG').findings) finding.label = 'changed'
    expect(answerOrder(menu, 'ECG').findings).toEqual([{ label: 'seen in ECG', concept: null, polarity: 'present' }])
  })

  const name = fc.constantFrom('a', 'A!', 'b', 'b b', 'c', 'C-', 'd')
  it('is total and gives one wording, however written, one answer', () => {
    const entries = fc.array(fc.tuple(name, fc.array(name, { maxLength: 3 })), { maxLength: 5 })
    fc.assert(
      fc.property(entries, fc.oneof(name, fc.string({ minLength: 1 })), (rows, test) => {
        const list = rows.map(([label, synonyms], i) => entry(label, `result ${i}`, ...synonyms))
        const answer = answerOrder(list, test)
        expect(answerOrder(list, test)).toEqual(answer)
        expect(answerOrder(list, ` ${test.toUpperCase()} `).result).toBe(answerOrder(list, normalise(test)).result)
        const isOffered = list.some((row) =>
          [row.test, ...row.synonyms].some((text) => normalise(text) === normalise(test)),
        )
        expect(answer.available).toBe(isOffered)
        expect(answer.available).toBe(answer.result !== null)
        if (test.trim()) expect(answerSchema.parse(answer).result).toBe(answer.result)
      }),
    )
  })
})
