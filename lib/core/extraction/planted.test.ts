// Everything planted in answers about invented reports is found: hallucinated results are dropped, leaks are cut or held, honest quotes stay.
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../calibration/seeded-random'
import { buildEnvironment } from './build-environment'
import { checkPlanted, noPlants } from './fixtures/check-planted'
import { inventReport } from './fixtures/invent-report'
import { plantAnswer, sentencesOf } from './fixtures/plant-answer'

const REPORTS = 300

describe('planted hallucinations and leaks', () => {
  it('are all found, and no honest quote is lost', () => {
    const random = seededRandom('plants')
    const reports = Array.from({ length: REPORTS }, (_, number) => inventReport(random, number))
    const counts = noPlants()
    reports.forEach((source, number) => {
      const others = sentencesOf(reports[(number + 1) % REPORTS]?.text ?? '').filter(({ length }) => length > 40)
      const planted = plantAnswer(random, source, others)
      if (!planted) throw new Error(`nothing could be planted in ${source.id}`)
      const synonymsOf = (label: string) => (label === source.diagnosis ? source.synonyms : [])
      const built = buildEnvironment(planted.report, planted.answer, { synonymsOf, cuts: true })
      for (const { text, quote } of [
        ...built.environment.observation,
        ...built.environment.menu.map(({ result }) => result),
      ])
        expect(planted.report.text.slice(quote.start, quote.end)).toBe(text)
      checkPlanted(planted, built, counts)
    })
    expect(counts.hallucinated).toBeGreaterThan(10 * REPORTS)
    expect(counts).toMatchObject({
      letThrough: [],
      notReported: [],
      leaksMissed: [],
      honestDropped: [],
      innocentCut: [],
    })
    expect(counts.leaks).toBe(7 * REPORTS)
  })
})
