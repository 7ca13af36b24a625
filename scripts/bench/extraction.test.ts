// The public case reports, each with one answer that is full of plants: nothing planted gets through.
import { describe, expect, it } from 'vitest'
import { plantIn, readReports } from './extraction'

const reports = readReports()

describe.skipIf(reports === null)('the published reports of MedR-Bench', () => {
  it('are all read', () => {
    expect(reports).toHaveLength(240)
    expect(new Set(reports?.map(({ id }) => id)).size).toBe(240)
  })

  it('let no hallucination through, leave no leak unreported and lose no honest quote', () => {
    const counts = plantIn(reports ?? [], 1)
    expect(counts.answers).toBe(240)
    expect(counts.hallucinated).toBeGreaterThan(3000)
    expect(counts).toMatchObject({ letThrough: [], notReported: [], leaksMissed: [], honestDropped: [] })
  }, 120_000)
})
