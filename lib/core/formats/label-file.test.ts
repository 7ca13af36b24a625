// The line formats of calibration and agreement: what they read, and what they refuse.
import { describe, expect, it } from 'vitest'
import { parseAgreement } from './agreement-file'
import { parseCalibration } from './calibration-file'
import { parseLabel, writeLabel } from './label-file'
import { parseRating, writeRating } from './rating-file'

const label = {
  ...{ caseId: 'c', trajectoryId: 't/n', y: 1, pi: 0.4, dtc: 0.9, rac: null, buc: 0, og: 1, mtc: 1 },
  ...{ outcome: 'HIT', turns: 5, strata: { specialty: 'neurology' } },
}
const line = (value: object) => JSON.stringify({ format: 'medaction-label/1', ...value })
const pointers = (text: string) => {
  const parsed = parseLabel(text)
  return parsed.ok ? [] : parsed.defects.map(({ pointer }) => pointer)
}

describe('medaction-label/1', () => {
  it('reads a line and writes it back', () => {
    const parsed = parseLabel(line(label))
    expect(parsed).toEqual({ ok: true, value: label })
    if (parsed.ok) expect(writeLabel(parsed.value).startsWith('{"format":"medaction-label/1"')).toBe(true)
    if (parsed.ok) expect(parseLabel(writeLabel(parsed.value))).toEqual(parsed)
  })

  it('takes a line without y, pi and strata as not judged, drawn for sure and in no stratum', () => {
    const { y: _y, pi: _pi, strata: _strata, ...rest } = label
    expect(parseLabel(line(rest))).toEqual({ ok: true, value: { ...rest, y: null, pi: 1, strata: {} } })
  })

  it('names everything that is wrong', () => {
    expect(pointers(line({ ...label, y: 2, dtc: 1.5, turns: 0, outcome: 'hit' })).sort()).toEqual([
      '/dtc',
      '/outcome',
      '/turns',
      '/y',
    ])
    expect(pointers(line({ ...label, pi: 0 }))).toEqual(['/pi'])
    expect(pointers(line({ ...label, pi: 0, y: null }))).toEqual([])
    expect(pointers('{')).toEqual([''])
  })
})

describe('versions', () => {
  it.each([parseLabel, parseRating, parseCalibration, parseAgreement])('refuses another version by name', (parse) => {
    const parsed = parse('{"format":"medaction-label/2"}')
    expect(parsed.ok ? '' : parsed.defects[0]?.detail).toContain('medaction-label/2')
  })
})

describe('medaction-rating/1', () => {
  it('reads a line and writes it back; null is a missing rating', () => {
    const rating = { item: 'i', case: 'c', rater: 'r', value: null }
    expect(parseRating(writeRating(rating))).toEqual({ ok: true, value: rating })
    const empty = parseRating(writeRating({ ...rating, rater: '' }))
    expect(empty.ok ? [] : empty.defects.map(({ pointer }) => pointer)).toEqual(['/rater'])
  })
})
