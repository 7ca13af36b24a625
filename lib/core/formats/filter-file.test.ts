import { describe, expect, it } from 'vitest'
import { defaultThresholds } from '../domain/filter'
import { parseFilter, writeFilter } from './filter-file'

describe('medaction-filter/1', () => {
  it('reads what it writes, and the thresholds alone', () => {
    expect(parseFilter(writeFilter(defaultThresholds))).toEqual({ ok: true, value: defaultThresholds })
    expect(parseFilter(JSON.stringify(defaultThresholds, null, 2))).toEqual({ ok: true, value: defaultThresholds })
  })

  it('refuses another version by name', () => {
    expect(parseFilter(writeFilter(defaultThresholds).replace('/1', '/2'))).toEqual({
      ok: false,
      defects: [{ pointer: '/format', detail: 'medaction-filter/2 is not known; this build reads medaction-filter/1' }],
    })
  })

  it.each([
    [{ thresholds: defaultThresholds }, '/format'],
    [{ format: 'medaction-filter/1', thresholds: { ...defaultThresholds, rac: 2 } }, '/thresholds/rac'],
    [{ format: 'medaction-filter/1' }, '/thresholds'],
    [{ ...defaultThresholds, mtc: undefined }, '/mtc'],
    [[], ''],
  ])('refuses %j', (value, pointer) => {
    expect(parseFilter(JSON.stringify(value))).toMatchObject({ ok: false, defects: [{ pointer }] })
  })
})
