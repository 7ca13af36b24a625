// Names of versions made for gaps, excerpts of texts, and what a request for edges may say.
import { describe, expect, it } from 'vitest'
import { excerptAround } from './excerpt'
import { listGapsSchema, previewGapSchema } from './gap'
import { nextRelease } from './gap-release'

describe('nextRelease', () => {
  it('counts on, and never repeats the suffix', () => {
    expect(nextRelease('2026-11', ['2026-11'])).toBe('2026-11+v1')
    expect(nextRelease('2026-11+v1', ['2026-11', '2026-11+v1'])).toBe('2026-11+v2')
    expect(nextRelease('2026-11+v1', ['2026-11+v1', '2026-11+v2', '2026-11+v4'])).toBe('2026-11+v3')
    expect(nextRelease('1+vital', [])).toBe('1+vital+v1')
  })
})

describe('excerptAround', () => {
  const text = 'No fever was noted at first. Ptosis came by evening, and went overnight.'
  it('is the whole of a short text, on one line', () => {
    expect(excerptAround(' No\n fever. ', ['fever'], 50)).toBe('No fever.')
  })
  it('is the part with the first word that stands in it, cut at spaces', () => {
    expect(excerptAround(text, ['diplopia', 'ptosis'], 30)).toBe('… at first. Ptosis came by …')
    expect(excerptAround(text, ['overnight'], 30)).toBe('… evening, and went overnight.')
    expect(excerptAround('No fever. Ptosis by evening.', ['ptosis'], 12)).toBe('… Ptosis by …')
  })
  it('is the beginning where no word stands in it', () => {
    expect(excerptAround(text, ['', 'rash'], 20)).toBe('No fever was noted …')
  })
  it('takes a text without a space', () => {
    expect(excerptAround('a'.repeat(50), ['b'], 10)).toBe(`${'a'.repeat(10)} …`)
  })
})

describe('requests', () => {
  const edge = { diseaseId: 'D:1', findingId: 'F:1' }
  it('wants edges, each pair once, with a frequency above 0 or none', () => {
    const isTaken = (edges: object[]) => previewGapSchema.safeParse({ basedOnId: 1, edges }).success
    expect([[edge], [{ ...edge, frequency: 1 }], [edge, { ...edge, findingId: 'F:2' }]].map(isTaken)).toEqual([
      true,
      true,
      true,
    ])
    expect([[], [edge, edge], [{ ...edge, frequency: 0 }], [{ ...edge, frequency: 1.1 }]].map(isTaken)).toEqual([
      false,
      false,
      false,
      false,
    ])
  })
  it('reads switches and numbers of an address', () => {
    expect(listGapsSchema.parse({ includeSimulated: 'true', cursor: '25' })).toMatchObject({
      ...{ includeSimulated: true, cursor: 25, limit: 25, status: 'open' },
    })
    expect(listGapsSchema.parse({ includeSimulated: 'false' }).includeSimulated).toBe(false)
  })
})
