// How a differential moved: what rose, fell, came and went.
import { describe, expect, it } from 'vitest'
import { differentialChange, leadingHypothesis } from './differential-change'

const of = (label: string, p: number | null, concept: string | null = null) => ({ label, p, concept })

describe('differentialChange', () => {
  it('sorts by probability and gives whole points against the parent', () => {
    const changes = differentialChange([of('Flu', 0.2), of('Measles', 0.75)], [of('Flu', 0.5), of('Measles', 0.4)])
    expect(changes.map(({ label, points }) => [label, points])).toEqual([
      ['Measles', 35],
      ['Flu', -30],
    ])
  })

  it('agrees with the percentages shown, not with the hidden digits', () => {
    expect(differentialChange([of('Flu', 0.126)], [of('Flu', 0.124)])[0]?.points).toBe(1)
  })

  it('tells what is new and what was dropped', () => {
    const changes = differentialChange([of('Measles', 0.6)], [of('Flu', 0.5)])
    expect(changes.map(({ label, kind, p }) => [label, kind, p])).toEqual([
      ['Measles', 'new', 0.6],
      ['Flu', 'dropped', 0.5],
    ])
  })

  it('matches by concept first, and by normalised label where one is missing', () => {
    expect(differentialChange([of('MG', 0.6, 'D:mg')], [of('Myasthenia gravis', 0.5, 'D:mg')])[0]?.points).toBe(10)
    expect(differentialChange([of('Sjögren syndrome', 0.6)], [of('sjogren  Syndrome', 0.5, 'D:s')])[0]?.points).toBe(10)
    expect(differentialChange([of('Same', 0.6, 'D:a')], [of('Same', 0.5, 'D:b')])[0]?.kind).toBe('new')
  })

  it('has no change at the root or where the teacher only ranked', () => {
    expect(differentialChange([of('Flu', 0.5)], null)).toEqual([{ label: 'Flu', p: 0.5, points: null, kind: 'first' }])
    expect(differentialChange([of('Flu', null)], [of('Flu', 0.5)])[0]?.points).toBeNull()
  })
})

describe('leadingHypothesis', () => {
  it('is the most probable one still held', () => {
    expect(leadingHypothesis([of('Flu', 0.2), of('Measles', 0.7)], [of('Zoster', 0.9)])?.label).toBe('Measles')
    expect(leadingHypothesis([], [of('Zoster', 0.9)])).toBeNull()
  })
})
