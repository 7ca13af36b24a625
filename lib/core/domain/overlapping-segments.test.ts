import fc from 'fast-check'
import { expect, it } from 'vitest'
import { overlappingSegments } from './overlapping-segments'

it('cuts where places lie over each other', () => {
  const long = { start: 0, end: 7, id: 'long' }
  const short = { start: 4, end: 11, id: 'short' }
  const inner = { start: 4, end: 5, id: 'inner' }
  const seen = overlappingSegments('abcdefghijklm', [inner, short, long])
  expect(seen.map(({ text, spans }) => [text, spans.map(({ id }) => id).join()])).toEqual([
    ['abcd', 'long'],
    ['e', 'long,short,inner'],
    ['fg', 'long,short'],
    ['hijk', 'short'],
    ['lm', ''],
  ])
})

it('leaves out places that do not lie in the text, and nothing of the text', () => {
  const spans = [
    { start: -1, end: 2 },
    { start: 2, end: 9 },
    { start: 2, end: 2 },
  ]
  expect(overlappingSegments('abc', spans)).toEqual([{ start: 0, text: 'abc', spans: [] }])
  expect(overlappingSegments('', [])).toEqual([])
})

it('gives back the text, and over every character exactly the places that cover it', () => {
  const place = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(place, { maxLength: 8 }), (text, places) => {
      const segments = overlappingSegments(text, places)
      expect(segments.map((segment) => segment.text).join('')).toBe(text)
      const valid = places.filter(({ start, end }) => end > start && end <= text.length)
      for (const { start, text: piece, spans } of segments) {
        for (let at = start; at < start + piece.length; at += 1) {
          const covering = valid.filter((span) => span.start <= at && at < span.end)
          expect(new Set(spans)).toEqual(new Set(covering))
          expect(spans.length).toBe(covering.length)
        }
      }
    }),
  )
})
