// Edits: a sibling turn whose answers come from the oracle alone.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../errors'
import { applyEdit } from './apply-edit'
import { menuEntrySchema } from './case'
import { answerOrder } from './oracle'
import { type Turn, turnSchema } from './tree'
import { type Edit, editSchema } from './verdict'

const menu = [
  menuEntrySchema.parse({
    test: 'ECG',
    synonyms: ['Electrocardiogram'],
    result: 'Sinus rhythm',
    findings: [{ label: 'Sinus rhythm', polarity: 'present' }],
  }),
]
const noted = { label: 'Calm', concept: null, polarity: 'present' as const }
const original: Turn = turnSchema.parse({
  id: 'n2',
  parentId: 'n1',
  action: { kind: 'order', tests: ['MRI'] },
  answers: [{ test: 'MRI', available: false }],
  findings: [noted],
  reasoning: 'why not',
  differential: [{ label: 'Gout', p: 1 }],
})
const edit = (action: Edit['action']): Edit =>
  editSchema.parse({ action, reasoning: 'Better.', differential: [{ label: 'Angina', p: 0.7 }] })
const context = { newId: 'edit-7', answer: (tests: readonly string[]) => tests.map((test) => answerOrder(menu, test)) }

describe('applyEdit', () => {
  it('makes a sibling answered by the oracle', () => {
    const made = applyEdit(original, edit({ kind: 'order', tests: ['electrocardiogram', 'CT'] }), context)
    expect(made).toMatchObject({ id: 'edit-7', parentId: 'n1', reasoning: 'Better.', findings: [] })
    expect(made.differential).toEqual([{ label: 'Angina', concept: null, p: 0.7 }])
    expect(made.answers.map(({ test, available, result }) => [test, available, result])).toEqual([
      ['electrocardiogram', true, 'Sinus rhythm'],
      ['CT', false, null],
    ])
  })

  it('keeps findings noted beside the answers only where the orders stay', () => {
    expect(applyEdit(original, edit({ kind: 'order', tests: ['MRI'] }), context).findings).toEqual([noted])
    expect(applyEdit(original, edit({ kind: 'order', tests: ['MRI', 'ECG'] }), context).findings).toEqual([])
  })

  it('gives a diagnosis no answers', () => {
    expect(applyEdit(original, edit({ kind: 'diagnose', label: 'Angina', concept: null }), context).answers).toEqual([])
  })

  it('refuses to edit the root and an edit that does nothing', () => {
    const root = { ...original, parentId: null, action: null }
    const code = (run: () => unknown) => {
      try {
        run()
      } catch (error) {
        return error instanceof DomainError ? error.code : error
      }
      return null
    }
    expect(code(() => applyEdit(root, edit({ kind: 'order', tests: ['ECG'] }), context))).toBe('conflict')
    expect(code(() => applyEdit(original, edit(null), context))).toBe('invalid-input')
  })

  it('answers whatever is ordered exactly as the oracle does, and leaves the original alone', () => {
    const tests = fc.array(fc.constantFrom('ECG', 'ecg ', 'Electrocardiogram', 'MRI', 'x'), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(tests, (ordered) => {
        const before = structuredClone(original)
        const made = applyEdit(original, edit({ kind: 'order', tests: ordered }), context)
        const action = made.action?.kind === 'order' ? made.action.tests : []
        expect(made.answers).toEqual(action.map((test) => answerOrder(menu, test)))
        expect(original).toEqual(before)
      }),
    )
  })
})
