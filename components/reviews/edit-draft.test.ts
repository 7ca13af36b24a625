// A draft keeps what was typed, names what is missing, and becomes the edit the server expects.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReviewTurn } from '@/lib/core/domain/review'
import { editSchema } from '@/lib/core/domain/verdict'
import {
  continuationDraftOf,
  type DifferentialRow,
  draftOf,
  draftProblems,
  editOf,
  normaliseRows,
  percentTotal,
  stepPercent,
} from './edit-draft'

const turn: ReviewTurn = {
  id: 'n2',
  parentId: 'n1',
  depth: 1,
  origin: 'teacher',
  isCovered: false,
  editedFromId: null,
  action: { kind: 'order', tests: ['Chest X-ray'] },
  answers: [],
  findings: [],
  reasoning: 'Cough.',
  differential: [
    { label: 'Pneumonia', concept: 'D:pneumonia', p: 0.7 },
    { label: 'Bronchitis', concept: null, p: null },
  ],
}
const row = (id: number, percent: number | null): DifferentialRow => ({
  id,
  label: `H${id}`,
  concept: null,
  conceptLabel: null,
  percent,
})

describe('edit drafts', () => {
  it('give back the turn they started from', () => {
    const edit = editOf(draftOf(turn))
    expect(edit).toEqual({ action: turn.action, reasoning: 'Cough.', differential: turn.differential })
    expect(editSchema.safeParse(edit).success).toBe(true)
    expect(draftProblems(draftOf(turn), 'continue')).toEqual({})
  })

  it('drop a concept when the label says something else', () => {
    const draft = draftOf(turn)
    const rows = draft.rows.map((each) => ({
      ...each,
      label: each.label === 'Pneumonia' ? 'Tuberculosis' : each.label,
    }))
    expect(editOf({ ...draft, rows }).differential[0]).toEqual({ label: 'Tuberculosis', concept: null, p: 0.7 })
  })

  it('become a final diagnosis', () => {
    const edit = editOf({ ...draftOf(turn), kind: 'diagnose', diagnosis: ' Pneumonia ' })
    expect(edit.action).toEqual({ kind: 'diagnose', label: 'Pneumonia', concept: null })
  })

  it('name what is missing', () => {
    const draft = { ...draftOf(turn), tests: [], reasoning: ' ' }
    expect(Object.keys(draftProblems(draft, 'edit'))).toEqual(['action', 'reasoning', 'note'])
    expect(draftProblems({ ...draftOf(turn), rows: [row(1, 80), row(2, 30)] }, 'edit').differential).toContain('110 %')
    expect(draftProblems({ ...draftOf(turn), rows: [{ ...row(1, 5), label: '' }] }, 'edit').differential).toContain(
      'name',
    )
    expect(
      draftProblems({ ...draftOf(turn), rows: [row(1, 5), { ...row(2, 5), label: 'h1' }] }, 'edit').differential,
    ).toContain('twice')
  })

  it('normalise to a hundred and keep the order of size', () => {
    const percents = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(percents, (values) => {
        const scaled = normaliseRows(values.map((value, id) => row(id, value)))
        expect(percentTotal(scaled)).toBe(100)
        scaled.slice(1).forEach((each, index) => {
          const isSmaller = (values[index + 1] ?? 0) <= (values[index] ?? 0)
          if (isSmaller) expect(each.percent ?? 0).toBeLessThanOrEqual(scaled[index]?.percent ?? 0)
        })
      }),
    )
    expect(normaliseRows([row(1, null), row(2, 0)])).toEqual([row(1, null), row(2, 0)])
  })

  it('of a continuation begin with the belief as it was last stated, and need no reason', () => {
    const end = { ...turn, id: 'n3', differential: [] }
    const draft = continuationDraftOf([turn, end])
    expect(draft).toMatchObject({ kind: 'order', tests: [], reasoning: '', note: '' })
    expect(draft.rows).toEqual(draftOf(turn).rows)
    expect(draftProblems({ ...draft, tests: ['ECG'], reasoning: 'Now the heart.' }, 'continue')).toEqual({})
  })

  it('step by five points, or by one, and never beyond 0 and 100', () => {
    expect([stepPercent(40, 1, false), stepPercent(40, -1, true), stepPercent(null, 1, false)]).toEqual([45, 39, 5])
    const anyPercent = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)
    fc.assert(
      fc.property(anyPercent, fc.constantFrom<1 | -1>(1, -1), fc.boolean(), (percent, direction, isFine) => {
        const stepped = stepPercent(percent, direction, isFine)
        expect(stepped).toBeGreaterThanOrEqual(0)
        expect(stepped).toBeLessThanOrEqual(100)
        expect((stepped - percent) * direction).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
