import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePhenopacket } from './phenopacket'

const feature = (number: number, excluded?: boolean) => ({
  type: { id: `HP:${number}`, label: `Sign ${number}` },
  ...(excluded === undefined ? {} : { excluded }),
})
const disease = { id: 'OMIM:1', label: 'Some syndrome' }
const packet = {
  id: 'P1',
  subject: { id: 's', sex: 'FEMALE', timeAtLastEncounter: { age: { iso8601duration: 'P6Y3M' } } },
  phenotypicFeatures: [feature(1, true), feature(2), feature(3), feature(4), feature(5), feature(6, true)],
  interpretations: [{ id: 'i', diagnosis: { disease } }],
}
const found = (number: number, polarity = 'present') => ({ label: `Sign ${number}`, concept: `HP:${number}`, polarity })

describe('parsePhenopacket', () => {
  it('shows a minority of the features and puts the others on the menu', () => {
    expect(parsePhenopacket(packet)).toMatchObject({
      ok: true,
      value: {
        id: 'phenopacket-P1',
        title: '6-year-old female: Sign 2',
        source: { name: 'GA4GH phenopacket', reference: 'OMIM:1', licence: null },
        observation: { text: 'Patient: 6-year-old female.\nFound: Sign 2; Sign 3.', findings: [found(2), found(3)] },
        menu: [
          { test: 'Examination for Sign 4', synonyms: ['Sign 4'], result: 'Present', findings: [found(4)] },
          { test: 'Examination for Sign 5', result: 'Present', findings: [found(5)] },
          { test: 'Examination for Sign 1', result: 'Absent', findings: [found(1, 'absent')] },
          { test: 'Examination for Sign 6', result: 'Absent', findings: [found(6, 'absent')] },
        ],
        diagnosis: { label: 'Some syndrome', concept: 'OMIM:1' },
      },
    })
  })

  it('keeps every feature exactly once, with its polarity', () => {
    const features = fc.uniqueArray(fc.tuple(fc.nat(999), fc.boolean()), {
      minLength: 1,
      maxLength: 40,
      selector: ([id]) => id,
    })
    fc.assert(
      fc.property(features, (given) => {
        const result = parsePhenopacket({
          ...packet,
          phenotypicFeatures: given.map(([id, excluded]) => feature(id, excluded)),
        })
        const { observation, menu } = result.ok ? result.value : { observation: { findings: [] }, menu: [] }
        const stated = [...observation.findings, ...menu.flatMap(({ findings }) => findings)]
        const key = (a: { concept: string | null }) => a.concept ?? ''
        const wanted = given.map(([id, excluded]) => found(id, excluded ? 'absent' : 'present'))
        expect(stated.sort((a, b) => key(a).localeCompare(key(b)))).toEqual(
          wanted.sort((a, b) => key(a).localeCompare(key(b))),
        )
      }),
    )
  })

  it('makes tests of measurements', () => {
    const measurement = (value: number) => ({
      assay: { label: 'Cortisol' },
      value: { quantity: { value, unit: { label: 'nmol/L' } } },
    })
    const result = parsePhenopacket({
      ...packet,
      measurements: [measurement(3), measurement(4), { assay: { label: 'TSH' } }],
    })
    expect(result.ok && result.value.menu.at(-1)).toMatchObject({ test: 'Cortisol', result: '3 nmol/L; 4 nmol/L' })
  })

  it('takes the disease from the list of diseases where nothing is interpreted', () => {
    const other = { term: { id: 'OMIM:2', label: 'Excluded' }, excluded: true }
    const result = parsePhenopacket({ ...packet, interpretations: [], diseases: [other, { term: disease }] })
    expect(result.ok && result.value.diagnosis.label).toBe('Some syndrome')
  })

  it('does not name the disease in the title', () => {
    const named = { type: { id: 'HP:9', label: 'Some Syndrome' } }
    const result = parsePhenopacket({ ...packet, phenotypicFeatures: [named, feature(2)] })
    expect(result.ok && result.value.title).toBe('6-year-old female: Sign 2')
  })

  it.each([
    [{ ...packet, members: [] }, 'a cohort'],
    [{ proband: packet }, 'a family'],
    [{ ...packet, interpretations: [{ id: 'i' }] }, 'no diagnosis'],
    [
      {
        ...packet,
        interpretations: [{ diagnosis: { disease } }, { diagnosis: { disease: { id: 'OMIM:2', label: 'B' } } }],
      },
      'several diagnoses',
    ],
    [{ ...packet, phenotypicFeatures: [] }, 'no phenotypic features'],
    [
      { ...packet, phenotypicFeatures: [feature(1), feature(1, true)] },
      'HP:1 Sign 1 is stated both present and absent',
    ],
    [[packet], 'not a phenopacket'],
  ])('refuses %#: %s', (value, reason) => {
    const result = parsePhenopacket(value)
    expect(result.ok ? '' : result.defects[0]?.detail).toContain(reason)
  })

  it('spells ids as graphs do, and leaves the labels', () => {
    const spelt = (type: string, term: string) => {
      const read = parsePhenopacket({
        ...packet,
        phenotypicFeatures: [{ type: { id: type, label: 'Sign' } }],
        interpretations: [{ diagnosis: { disease: { id: term, label: 'Some syndrome' } } }],
      })
      return read.ok && [read.value.observation.findings[0]?.concept, read.value.diagnosis.concept]
    }
    expect(spelt('http://purl.obolibrary.org/obo/HP_0000001', 'MIM:1')).toEqual(['HP:0000001', 'OMIM:1'])
    expect(spelt('no id', 'Orphanet:ORPHA2608')).toEqual(['no id', 'ORPHA:2608'])
    expect(spelt('HP:0000001', 'OMIM:1')).toEqual(['HP:0000001', 'OMIM:1'])
  })

  it('takes two spellings of one id for one', () => {
    const { ok } = parsePhenopacket({
      ...packet,
      interpretations: [
        { diagnosis: { disease } },
        { diagnosis: { disease: { ...disease, id: disease.id.replace('OMIM', 'MIM') } } },
      ],
    })
    expect(ok).toBe(true)
  })

  it.each([
    ['P6Y', 'MALE', '6-year-old male'],
    ['P0Y7M', 'OTHER_SEX', '7-month-old patient'],
    ['P2W', undefined, '2-week-old patient'],
    ['P0D', 'FEMALE', 'Newborn female'],
    [undefined, 'MALE', 'Male'],
    [undefined, undefined, 'Patient'],
  ])('describes age %s and sex %s as %s', (iso8601duration, sex, words) => {
    const result = parsePhenopacket({ ...packet, subject: { sex, timeAtLastEncounter: { age: { iso8601duration } } } })
    expect(result.ok && result.value.title).toBe(`${words}: Sign 2`)
  })
})
