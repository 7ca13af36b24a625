import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentText } from './text-segments'

describe('segmentText', () => {
  it('cuts at the links, and leaves out what overlaps or lies outside', () => {
    const links = [
      { start: 3, end: 8 },
      { start: 4, end: 6 },
      { start: 90, end: 99 },
      { start: 0, end: 0 },
    ]
    expect(segmentText('No fever.', links).map(({ text, link }) => [text, link !== null])).toEqual([
      ['No ', false],
      ['fever', true],
      ['.', false],
    ])
  })

  it('loses nothing', () => {
    const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([start, end]) => ({ start, end }))
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), fc.array(span), (text, links) => {
        expect(
          segmentText(text, links)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
