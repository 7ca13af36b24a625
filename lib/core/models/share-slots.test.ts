import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shareSlots } from './share-slots'

const shares = (slots: number, wanted: number[], turn = 0) => {
  const wishes = wanted.map((count, index) => ({ holder: `h${index}`, wanted: count }))
  return [...shareSlots(slots, wishes, turn).values()]
}

it.each<[number, number[], number[]]>([
  [16, [40], [16]],
  [16, [3], [3]],
  [16, [40, 40], [8, 8]],
  [16, [2, 40], [2, 14]],
  [16, [1, 4, 40, 40], [1, 4, 6, 5]],
  [16, [0, 5], [0, 5]],
  [2, [], []],
])('%i slots for wishes %o are %o', (slots, wanted, expected) => {
  expect(shares(slots, wanted)).toEqual(expected)
})

it('gives everybody a turn where there are more who want than slots', () => {
  expect([0, 1, 2].map((turn) => shares(1, [5, 5, 5], turn))).toEqual([
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ])
})

it('never gives more than there is or than is wanted, wastes none, and is even but for one', () => {
  const wishes = fc.array(fc.nat(50), { maxLength: 12 })
  fc.assert(
    fc.property(fc.nat(100), wishes, fc.nat(1000), (slots, wanted, turn) => {
      const given = shares(slots, wanted, turn)
      const sum = given.reduce((total, share) => total + share, 0)
      expect(sum).toBe(
        Math.min(
          slots,
          wanted.reduce((total, share) => total + share, 0),
        ),
      )
      given.forEach((share, index) => expect(share).toBeLessThanOrEqual(wanted[index] ?? 0))
      // Whoever got less than they want has at most one less than anybody else.
      const most = Math.max(0, ...given)
      given.forEach((share, index) => {
        if (share < (wanted[index] ?? 0)) expect(share).toBeGreaterThanOrEqual(most - 1)
      })
    }),
  )
})
