// The cases that a synthesis is measured on: published patients and examination cases, each with an observation of its own.
import type { ClinicalCase } from '@/lib/core/domain/case'
import type { CaseFormat } from '@/lib/core/domain/case-list'
import { readCaseFiles } from '@/lib/server/files/read-case-files'
import { sharedData } from '../shared-data.mjs'

const sources: readonly { format: CaseFormat; path: string }[] = [
  { format: 'phenopacket', path: 'cases/phenopackets' },
  { format: 'agentclinic', path: 'cases/agentclinic/agentclinic_medqa.jsonl' },
]

/** Every case whose words are not those of an earlier one; empty where the public data is absent. */
export async function synthesisCases(): Promise<ClinicalCase[]> {
  const byText = new Map<string, ClinicalCase>()
  for (const { format, path } of sources) {
    const found = sharedData(path)
    if (found === null) return []
    for await (const { result } of readCaseFiles(format, [found])) {
      const text = result.ok ? result.value.observation.text : ''
      if (result.ok && !byText.has(text)) byText.set(text, result.value)
    }
  }
  return [...byText.values()]
}

/** As many cases and seeds of each as make `trees` trees, or the nearest number below. */
export function spreadTrees(
  cases: readonly ClinicalCase[],
  trees: number,
): { chosen: ClinicalCase[]; perCase: number } {
  const perCase = Math.ceil(trees / cases.length)
  const count = Math.floor(trees / perCase)
  const step = cases.length / count
  // Spread over the whole list, so that a small run has cases of every source.
  const chosen = Array.from({ length: count }, (_, index) => cases[Math.floor(index * step)]).filter(
    (one) => one !== undefined,
  )
  return { chosen, perCase }
}
