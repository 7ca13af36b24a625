// What an edit changes, in words.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reviewTurnSchema } from '@/lib/core/domain/review'
import { aroundChanges, editChanges, isUnchanged } from './edit-changes'
import { draftOf, editOf } from './edit-draft'

const original = reviewTurnSchema.parse({
  ...{ id: 'n2', parentId: 'n1', depth: 1, origin: 'teacher', isCovered: false, editedFromId: null },
  action: { kind: 'order', tests: ['Chest X-ray'] },
  ...{ answers: [], findings: [], reasoning: 'Cough for a week.' },
  differential: [
    { label: 'Pneumonia', p: 0.7 },
    { label: 'Bronchitis', p: 0.2 },
  ],
})

describe('editChanges', () => {
  it('finds nothing where nothing was changed', () => {
    expect(isUnchanged(editChanges(original, editOf(draftOf(original))))).toBe(true)
  })

  it('tells orders, reasoning and every hypothesis that is new, gone or moved', () => {
    const changes = editChanges(original, {
      action: { kind: 'diagnose', label: 'Pneumonia', concept: null },
      reasoning: 'Cough for a month.',
      differential: [
        { label: 'pneumonia', concept: null, p: 0.9 },
        { label: 'Tuberculosis', concept: null, p: 0.05 },
      ],
    })
    expect(changes.action).toEqual({ before: 'Order: Chest X-ray', after: 'Diagnosis: Pneumonia' })
    expect(changes.reasoning).toEqual({ before: 'Cough for a week.', after: 'Cough for a month.' })
    expect(changes.differential).toEqual([
      ...['pneumonia: 70 % → 90 %', 'Tuberculosis: new, 5 %', 'Bronchitis: gone, was 20 %'],
    ])
  })
})

describe('aroundChanges', () => {
  const long = 'word '.repeat(100).trim()

  it('leaves out what is far from the change, on both sides alike', () => {
    const { before, after } = aroundChanges({ before: `${long} old ${long}`, after: `${long} new ${long}` })
    expect(before.length).toBeLessThan(300)
    expect([before.startsWith('…'), before.endsWith(' …')]).toEqual([true, true])
    expect(after).toBe(before.replace('old', 'new'))
  })

  it('keeps every difference, whatever the texts', () => {
    const text = fc
      .array(fc.constantFrom('cough', 'fever', 'a', 'rash.'), { maxLength: 120 })
      .map((all) => all.join(' '))
    fc.assert(
      fc.property(text, text, text, text, (head, tail, before, after) => {
        const whole = { before: `${head} ${before} ${tail}`, after: `${head} ${after} ${tail}` }
        const cut = aroundChanges(whole)
        expect(whole.before.length - cut.before.length).toBe(whole.after.length - cut.after.length)
        expect(cut.before === cut.after).toBe(whole.before === whole.after)
      }),
    )
  })
})
