// Labels of whole trajectories: accepted, accepted prefix, rejected, open.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FinalLabelValue } from './consensus'
import { isJudged, labelTrajectory } from './trajectory-label'

const label = fc.constantFrom<FinalLabelValue | null>('ACCEPT', 'REJECT', null)

describe('labelTrajectory', () => {
  it('accepts a path of accepted turns', () => {
    expect(labelTrajectory(['ACCEPT', 'ACCEPT', 'ACCEPT'])).toEqual({ kind: 'accepted', turns: 3 })
  })

  it('keeps the prefix only where the first rejected turn is the third or later', () => {
    expect(labelTrajectory(['ACCEPT', 'ACCEPT', 'REJECT', null])).toEqual({ kind: 'accepted-prefix', turns: 2 })
    expect(labelTrajectory(['ACCEPT', 'REJECT', null])).toEqual({ kind: 'rejected' })
    expect(labelTrajectory(['REJECT', null])).toEqual({ kind: 'rejected' })
  })

  it('gives no prefix where a turn above the rejected one has no word', () => {
    expect(labelTrajectory(['ACCEPT', null, 'REJECT'])).toEqual({ kind: 'rejected' })
  })

  it('is open where nothing is rejected and something undecided', () => {
    expect(labelTrajectory(['ACCEPT', 'ACCEPT', null])).toEqual({ kind: 'open' })
    expect(labelTrajectory([null])).toEqual({ kind: 'open' })
  })

  it('is judged exactly where all turns are accepted or one is rejected, and never keeps a turn that is not accepted', () => {
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 8 }), (labels) => {
        const given = labelTrajectory(labels)
        expect(isJudged(given)).toBe(labels.includes('REJECT') || labels.every((each) => each === 'ACCEPT'))
        if (!('turns' in given)) return
        expect(labels.slice(0, given.turns).every((each) => each === 'ACCEPT')).toBe(true)
        expect(given.kind === 'accepted').toBe(given.turns === labels.length)
        if (given.kind === 'accepted-prefix') expect([given.turns >= 2, labels[given.turns]]).toEqual([true, 'REJECT'])
      }),
    )
  })
})
