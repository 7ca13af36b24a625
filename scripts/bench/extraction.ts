// Measures Stage 1 on answers with planted hallucinations and leaks: on the public case reports where they are at hand, and on invented ones.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededRandom } from '@/lib/core/calibration/seeded-random'
import { buildEnvironment } from '@/lib/core/extraction/build-environment'
import { checkPlanted, noPlants, type PlantCounts } from '@/lib/core/extraction/fixtures/check-planted'
import { inventReport } from '@/lib/core/extraction/fixtures/invent-report'
import { type PlantSource, plantAnswer, sentencesOf } from '@/lib/core/extraction/fixtures/plant-answer'
import { parseMedrBenchReport } from '@/lib/core/formats/report-medr-bench'
import { sharedData } from '../shared-data.mjs'
import { atLeast, type Figure, reported } from './figure'

const INVENTED = 1000
const ANSWERS_PER_REPORT = 5

export function benchExtraction(): Figure[] {
  const random = seededRandom('extraction')
  const invented = Array.from({ length: INVENTED }, (_, number) => inventReport(random, number))
  const published = readReports()
  return [
    ...measure('invented', invented, 1),
    ...(published ? measure('MedR-Bench', published, ANSWERS_PER_REPORT) : []),
  ]
}

/** What stays and why, for looking at; `answers` a report. */
export function plantIn(
  sources: readonly PlantSource[],
  answers: number,
): PlantCounts & { answers: number; ms: number } {
  const random = seededRandom('plants')
  const counts = noPlants()
  const total = { answers: 0, ms: 0 }
  const sentences = sources.map(({ text }) => sentencesOf(text).filter(({ length }) => length > 40 && length < 400))
  sources.forEach((source, number) => {
    for (let nth = 0; nth < answers; nth += 1) {
      const planted = plantAnswer(random, source, sentences[(number + 1 + nth) % sources.length] ?? [])
      if (!planted) continue
      const synonymsOf = (label: string) => (label === source.diagnosis ? source.synonyms : [])
      const startedAt = performance.now()
      const built = buildEnvironment(planted.report, planted.answer, { synonymsOf, cuts: true })
      total.ms += performance.now() - startedAt
      total.answers += 1
      checkPlanted(planted, built, counts)
    }
  })
  return { ...counts, ...total }
}

/** Invented synonyms and a short form stand for those a graph would give. Null without the public data. */
export function readReports(): PlantSource[] | null {
  const folder = sharedData('cases/medr-bench')
  if (folder === null) return null
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.sort().flatMap((name, number) => {
    const parsed = parseMedrBenchReport(JSON.parse(readFileSync(join(folder, name), 'utf8')))
    if (!parsed.ok || parsed.value.diagnosis === null) return []
    const { synonyms, short } = inventReport(seededRandom(`names ${number}`), number)
    return [{ id: parsed.value.id, text: parsed.value.text, diagnosis: parsed.value.diagnosis, synonyms, short }]
  })
}

function measure(name: string, sources: readonly PlantSource[], answers: number): Figure[] {
  const counts = plantIn(sources, answers)
  const { hallucinated, leaks, honest, innocent } = counts
  const kept = (all: number, lost: readonly string[]) => (all - lost.length) / all
  return [
    reported(`${name}: answers`, counts.answers, ''),
    reported(`${name}: planted hallucinations`, hallucinated, ''),
    atLeast(`${name}: hallucinations dropped`, kept(hallucinated, counts.letThrough), 'share', 1),
    atLeast(`${name}: hallucinations reported`, kept(hallucinated, counts.notReported), 'share', 1),
    reported(`${name}: planted leaks`, leaks, ''),
    atLeast(`${name}: leaks reported, and cut or held`, kept(leaks, counts.leaksMissed), 'share', 1),
    reported(`${name}: honest results`, honest, ''),
    atLeast(`${name}: honest results kept`, kept(honest, counts.honestDropped), 'share', 1),
    reported(`${name}: sentences without a leak kept`, kept(innocent, counts.innocentCut), 'share'),
    reported(`${name}: environments held`, counts.held / counts.answers, 'share'),
    reported(`${name}: time an environment`, counts.ms / counts.answers, 'ms'),
  ]
}
