import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClinicalCase } from '../domain/case'
import { parseCase, writeCase } from './case-file'

const text = fc
  .string({ minLength: 1, maxLength: 30, unit: 'binary' })
  .map((value) => value.replaceAll('\0', '').trim() || 'x')
const maybe = fc.option(text)
const finding = fc.record({
  label: text,
  concept: maybe,
  polarity: fc.constantFrom('present' as const, 'absent' as const),
})
const clinicalCase: fc.Arbitrary<ClinicalCase> = fc.record({
  id: text,
  title: text,
  specialty: text,
  split: fc.constantFrom('train' as const, 'held-out' as const),
  source: fc.record({ name: text, reference: maybe, licence: maybe }),
  observation: fc.record({ text, findings: fc.array(finding, { maxLength: 3 }) }),
  menu: fc.array(
    fc.record({
      test: text,
      synonyms: fc.array(text, { maxLength: 3 }),
      result: text,
      findings: fc.array(finding, { maxLength: 2 }),
      quote: fc.constantFrom(null, { start: 0, end: 1 }, { start: 2, end: 5 }),
    }),
    { maxLength: 3 },
  ),
  diagnosis: fc.record({ label: text, concept: maybe }),
  report: fc.constant('a report'),
})

const minimal = {
  format: 'medaction-case/1',
  id: 'c1',
  title: 'Double vision',
  specialty: 'neurology',
  source: { name: 'demo' },
  observation: { text: 'Double vision by evening.' },
  diagnosis: { label: 'Myasthenia gravis' },
}
const entry = { test: 'Chest CT', result: 'Normal', quote: { start: 3, end: 9 } }

describe('medaction-case/1', () => {
  it('reads back every case it writes', () => {
    fc.assert(
      fc.property(clinicalCase, (written) => {
        expect(parseCase(writeCase(written))).toEqual({ ok: true, value: written })
      }),
    )
  })

  it('fills in what may be left out', () => {
    expect(parseCase(JSON.stringify(minimal))).toMatchObject({
      ok: true,
      value: { split: 'train', menu: [], report: null, diagnosis: { concept: null }, source: { licence: null } },
    })
  })

  it('refuses another version by name', () => {
    expect(parseCase(JSON.stringify({ ...minimal, format: 'medaction-case/2' }))).toEqual({
      ok: false,
      defects: [{ pointer: '/format', detail: 'medaction-case/2 is not known; this build reads medaction-case/1' }],
    })
  })

  it('lists every defect at once', () => {
    const result = parseCase(JSON.stringify({ ...minimal, title: '', diagnosis: {}, menu: [{ test: 'X' }] }))
    expect(result.ok ? [] : result.defects.map(({ pointer }) => pointer)).toEqual([
      '/title',
      '/menu/0/result',
      '/diagnosis/label',
    ])
  })

  it('refuses a quote that leaves its report, or has none', () => {
    const ofReport = (report?: string) => parseCase(JSON.stringify({ ...minimal, menu: [entry], report }))
    expect(ofReport('123456789').ok).toBe(true)
    expect(ofReport('12345678')).toMatchObject({ ok: false, defects: [{ pointer: '/menu/0/quote' }] })
    expect(ofReport()).toMatchObject({
      ok: false,
      defects: [{ detail: 'points into a report the case does not hold' }],
    })
  })
})
