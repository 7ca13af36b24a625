// The guarantee claims no more than holds.
import { describe, expect, it } from 'vitest'
import { stateGuarantee } from './state-guarantee'

const calibration = { alpha: 0.05, delta: 0.1, threshold: 0.8, includesSimulated: false, isApplicable: true }
const plain = { calibration, trustsCertificate: true, includeSimulated: false, includeUncertified: false }

describe('stateGuarantee', () => {
  it('states precision and confidence of a certificate', () =>
    expect(stateGuarantee(plain)).toBe(
      'Rows marked accepted were accepted by physicians. Rows marked certified come from a filter whose precision is at least 0.95 with confidence 0.9.',
    ))

  it.each([
    ['no calibration', { ...plain, calibration: null }],
    ['no threshold', { ...plain, calibration: { ...calibration, threshold: null } }],
    ['a certificate of another graph', { ...plain, calibration: { ...calibration, isApplicable: false } }],
    ['a certificate that is not trusted', { ...plain, trustsCertificate: false }],
  ])('claims no precision with %s', (_, facts) => expect(stateGuarantee(facts)).not.toMatch(/precision/))

  it('names simulated readers and uncertified rows', () => {
    const text = stateGuarantee({ ...plain, includeSimulated: true, includeUncertified: true })
    expect(text).toMatch(/SIMULATED readers/)
    expect(text).toMatch(/uncertified passed the automatic filter alone/)
  })
})
