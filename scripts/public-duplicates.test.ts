// Near-duplicates among the public cases, as the documentation states them.
import { expect, it } from 'vitest'
import type { ClinicalCase } from '@/lib/core/domain/case'
import type { CaseFormat } from '@/lib/core/domain/case-list'
import { environmentText } from '@/lib/core/splits/case-texts'
import { clusterPairs } from '@/lib/core/splits/cluster-pairs'
import { findNearDuplicates } from '@/lib/core/splits/find-near-duplicates'
import { shingleText } from '@/lib/core/splits/shingle-text'
import { readCaseFiles } from '@/lib/server/files/read-case-files'
import { sharedData } from './shared-data.mjs'

const sources: [CaseFormat, string | null][] = [
  ['agentclinic', sharedData('cases/agentclinic/agentclinic_medqa.jsonl')],
  ['medr-bench', sharedData('cases/medr-bench')],
  ['phenopacket', sharedData('cases/phenopackets')],
]

it.skipIf(sources.some(([, path]) => path === null))('near-duplicates stand among phenopackets only', async () => {
  const cases: ClinicalCase[] = []
  for (const [format, path] of sources) {
    for await (const { result } of readCaseFiles(format, [path ?? ''])) if (result.ok) cases.push(result.value)
  }
  const environments = cases.map((each) => shingleText(environmentText(each)))
  const figures = [0.3, 0.5, 0.7, 0.9].map((similarity) => {
    const pairs = findNearDuplicates(environments, similarity)
    const others = pairs.filter(({ a, b }) => [a, b].some((at) => !cases[at]?.id.startsWith('phenopacket-')))
    const groups = clusterPairs(cases.length, pairs).filter(({ length }) => length > 1)
    const largest = Math.max(...groups.map(({ length }) => length))
    const otherDisease = pairs.filter(({ a, b }) => cases[a]?.diagnosis.concept !== cases[b]?.diagnosis.concept)
    return [similarity, pairs.length, groups.length, groups.flat().length, largest, otherDisease.length, others.length]
  })
  // similarity, pairs, groups, cases in them, the largest group, pairs of two diseases, pairs with a case of another source
  expect(figures).toEqual([
    [0.3, 237, 53, 168, 19, 7, 0],
    [0.5, 88, 23, 74, 9, 1, 0],
    [0.7, 16, 7, 21, 7, 0, 0],
    [0.9, 1, 1, 2, 2, 0, 0],
  ])
  const reports = cases.map((each) => shingleText(each.report ?? ''))
  expect(findNearDuplicates(reports, 0.3)).toEqual([])
})
