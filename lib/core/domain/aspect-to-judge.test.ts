// The part of a turn that is judged next: whole turns everywhere, halves where an order is judged before its answer.
import { describe, expect, it } from 'vitest'
import { aspectToJudge, isJudgedInHalves, openAspects } from './aspect-to-judge'
import type { CountedAspects } from './judgement'
import type { VerdictAspect, VerdictKind } from './verdict'

const order = { action: { kind: 'order' as const, tests: ['ECG'] }, origin: 'teacher' as const }
const diagnosis = { action: { kind: 'diagnose' as const, label: 'Amber fever', concept: null } }
const counted = (given: Partial<Record<VerdictAspect, VerdictKind>>): CountedAspects =>
  new Map(
    (['TURN', 'ORDER', 'UPDATE'] as const).flatMap((aspect) => {
      const kind = given[aspect]
      return kind ? [[aspect, { turnId: 'n1', kind, aspect }] as const] : []
    }),
  )

describe('a turn judged in halves', () => {
  it('is an order of the teacher’s in a prospective round, and nothing else', () => {
    expect(isJudgedInHalves(order, true)).toBe(true)
    expect(isJudgedInHalves(order, false)).toBe(false)
    expect(isJudgedInHalves(diagnosis, true)).toBe(false)
    expect(isJudgedInHalves({ action: null }, true)).toBe(false)
    for (const origin of ['edit', 'continuation', 'asked'] as const)
      expect(isJudgedInHalves({ ...order, origin }, true)).toBe(false)
  })
})

describe('the aspect to judge', () => {
  const next = (isCovered: boolean, given: Partial<Record<VerdictAspect, VerdictKind>> = {}) =>
    aspectToJudge({ ...order, isCovered }, true, counted(given))

  it('is the whole turn wherever it is not judged in halves', () => {
    expect(aspectToJudge({ ...order, isCovered: false }, false, counted({ TURN: 'ACCEPT' }))).toBe('TURN')
    expect(aspectToJudge({ ...diagnosis, isCovered: false }, true)).toBe('TURN')
    expect(aspectToJudge({ ...order, origin: 'edit', isCovered: false }, true)).toBe('TURN')
  })

  it('is the order while its answer is covered, whatever was said of it', () => {
    expect(aspectToJudge({ ...order, isCovered: true }, true)).toBe('ORDER')
    expect(next(true, { ORDER: 'ACCEPT' })).toBe('ORDER')
    expect(next(true, { TURN: 'EDIT' })).toBe('ORDER')
  })

  it('is the update once the order counts, and the order again where that was rejected, edited or taken back', () => {
    expect(next(false, { ORDER: 'ACCEPT' })).toBe('UPDATE')
    expect(next(false, { ORDER: 'CANNOT_JUDGE' })).toBe('UPDATE')
    expect(next(false, { ORDER: 'ACCEPT', UPDATE: 'REJECT' })).toBe('UPDATE')
    expect(next(false, { ORDER: 'REJECT' })).toBe('ORDER')
    expect(next(false, { TURN: 'EDIT' })).toBe('ORDER')
    expect(next(false, { UPDATE: 'ACCEPT' })).toBe('ORDER')
  })
})

describe('the open aspects', () => {
  it('are those without a word, none where the turn is rejected or edited', () => {
    expect(openAspects(order, true)).toEqual(['ORDER', 'UPDATE'])
    expect(openAspects(order, true, counted({ ORDER: 'CANNOT_JUDGE' }))).toEqual(['UPDATE'])
    expect(openAspects(order, true, counted({ UPDATE: 'ACCEPT' }))).toEqual(['ORDER'])
    expect(openAspects(order, true, counted({ ORDER: 'ACCEPT', UPDATE: 'REJECT' }))).toEqual([])
    expect(openAspects(order, true, counted({ ORDER: 'REJECT' }))).toEqual([])
    expect(openAspects(order, true, counted({ UPDATE: 'REJECT' }))).toEqual([])
    expect(openAspects(order, true, counted({ TURN: 'EDIT' }))).toEqual([])
    expect(openAspects(order, false)).toEqual(['TURN'])
    expect(openAspects(order, false, counted({ TURN: 'ACCEPT' }))).toEqual([])
  })
})
