// The bench's sample names cases of the public data; skipped where that is absent.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readDiagnoses } from './linking-diagnoses'

const diagnoses = readDiagnoses()
const sample = JSON.parse(readFileSync(new URL('./fixtures/linking-sample.json', import.meta.url), 'utf8')) as {
  source: string
  case: string
  right: string[]
}[]

it.skipIf(diagnoses === null)('reads every diagnosis of the public data', () => {
  const counts = new Map<string, number>()
  for (const { source } of diagnoses ?? []) counts.set(source, (counts.get(source) ?? 0) + 1)
  expect(Object.fromEntries(counts)).toEqual({ agentclinic: 104, 'medr-bench': 240, phenopackets: 369 })
})

it.skipIf(diagnoses === null)('finds each of the hundred cases of the sample once', () => {
  const known = new Set(diagnoses?.map((diagnosis) => `${diagnosis.source} ${diagnosis.case}`))
  const named = sample.map((one) => `${one.source} ${one.case}`)
  expect(new Set(named).size).toBe(100)
  expect(named.filter((name) => !known.has(name))).toEqual([])
  expect(sample.filter(({ right }) => right.length === 0)).toHaveLength(20)
})
