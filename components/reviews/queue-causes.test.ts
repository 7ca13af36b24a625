// An empty queue names every cause that there is, and no other.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyTitle, queueCauses } from './queue-causes'

const empty = {
  ...{ claimable: 0, leasedByOthers: 0, waitingForOthers: 0, truthSeen: 0, declined: 0, reservedForOthers: 0 },
  ...{ otherSpecialty: 0, nextLeaseEndsAt: null, doneByMe: 0, openRounds: 1 },
}

describe('the causes of an empty queue', () => {
  it('are those with a tree, each with its count, adding up to all of them', () => {
    const count = fc.nat(3)
    const counts = fc.record({
      ...{ leasedByOthers: count, waitingForOthers: count, truthSeen: count, declined: count },
      ...{ reservedForOthers: count, otherSpecialty: count },
    })
    fc.assert(
      fc.property(counts, (given) => {
        const causes = queueCauses({ ...empty, ...given })
        expect(causes.every((cause) => cause.count > 0)).toBe(true)
        const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)
        expect(sum(causes.map((cause) => cause.count))).toBe(sum(Object.values(given)))
      }),
    )
  })

  it('speak of one tree and of several', () => {
    expect(queueCauses({ ...empty, leasedByOthers: 1 })[0]?.text).toBe('is with another reader now')
    expect(queueCauses({ ...empty, leasedByOthers: 2 })[0]?.text).toBe('are with other readers now')
  })
})

describe('its headline', () => {
  it('says what matters most', () => {
    expect(emptyTitle({ ...empty, openRounds: 0, leasedByOthers: 2 })).toBe('No round is open')
    expect(emptyTitle({ ...empty, leasedByOthers: 1, declined: 4 })).toBe('Other readers have the trees that are left')
    expect(emptyTitle({ ...empty, waitingForOthers: 1 })).toMatch(/second reader/)
    expect(emptyTitle({ ...empty, otherSpecialty: 9 })).toMatch(/other specialties/)
    expect(emptyTitle({ ...empty, declined: 1 })).toBe('The trees that are left are for other readers')
    expect(emptyTitle({ ...empty, doneByMe: 3 })).toBe('Every tree is reviewed')
    expect(emptyTitle(empty)).toBe('No tree waits for a review')
  })
})
