// What was known before a turn is what the turns above it brought, on its own path only.
import { describe, expect, it } from 'vitest'
import type { ReviewTurn } from '@/lib/core/domain/review'
import { knownBefore } from './known-before'

const finding = { label: 'Ptosis', polarity: 'present' as const, concept: null }
const turn = (id: string, parentId: string | null, depth: number, test?: string): ReviewTurn => ({
  ...{ id, parentId, depth, origin: 'teacher', isCovered: false, editedFromId: null, reasoning: '', differential: [] },
  action: test ? { kind: 'order', tests: [test] } : null,
  answers: test ? [{ test, available: true, result: `${test} was normal`, findings: [] }] : [],
  findings: [finding],
})
const turns = [turn('a', null, 0), turn('b', 'a', 1, 'ECG'), turn('c', 'b', 2, 'MRI'), turn('d', 'a', 1, 'CT')]

describe('knownBefore', () => {
  it('tells the answers above a turn, not its own and not those of other branches', () => {
    expect(knownBefore(turns, 'c').map((step) => step.answers.map((answer) => answer.test))).toEqual([['ECG']])
    expect(knownBefore(turns, 'd')).toEqual([])
    expect(knownBefore(turns, 'a')).toEqual([])
  })

  it('leaves out the first findings, which the case tells, and keeps those noted later', () => {
    expect(knownBefore(turns, 'c').map((step) => [step.number, step.findings])).toEqual([[2, [finding]]])
  })
})
