import { describe, expect, it } from 'vitest'
import { auditDraw } from './audit-draw'

const ids = Array.from({ length: 20_000 }, (_, index) => index + 1)

describe('auditDraw', () => {
  it('draws a tree or not, whenever and beside whichever others it is considered', () => {
    const drawn = auditDraw(ids, 0.05, 7)
    const inParts = [ids.slice(0, 13), ids.slice(13, 9000), ids.slice(9000)].flatMap((part) => auditDraw(part, 0.05, 7))
    expect(inParts).toEqual(drawn)
    expect(auditDraw(ids.toReversed(), 0.05, 7)).toEqual(drawn.toReversed())
  })

  it('draws the share asked for, and other trees under another seed', () => {
    for (const seed of [1, 2, 2_147_483_647]) {
      const { length } = auditDraw(ids, 0.05, seed)
      expect(Math.abs(length - 1000)).toBeLessThan(4 * Math.sqrt(950))
    }
    const both = auditDraw(auditDraw(ids, 0.5, 1), 0.5, 2)
    expect(Math.abs(both.length - 5000)).toBeLessThan(4 * Math.sqrt(3750))
    expect(() => auditDraw(ids, 0, 1)).toThrow(RangeError)
  })
})
