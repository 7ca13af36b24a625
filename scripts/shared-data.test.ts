import { describe, expect, it } from 'vitest'
import { caseFlags } from '@/lib/core/domain/case-flags'
import type { ClinicalCase } from '@/lib/core/domain/case'
import { menuIndex } from '@/lib/core/domain/oracle'
import { parseCase, writeCase } from '@/lib/core/formats/case-file'
import { readCaseFiles, type CaseFormat } from '@/lib/server/files/read-case-files'
import { sharedData } from './shared-data.mjs'

async function convert(format: CaseFormat, path: string) {
  const cases: ClinicalCase[] = []
  const refused: string[] = []
  for await (const { place, result } of readCaseFiles(format, [path])) {
    if (result.ok) cases.push(result.value)
    else refused.push(`${place}: ${result.defects.map(({ detail }) => detail).join('; ')}`)
  }
  return { cases, refused }
}

function expectSound(cases: readonly ClinicalCase[]) {
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
  for (const clinicalCase of cases) {
    expect(parseCase(writeCase(clinicalCase))).toEqual({ ok: true, value: clinicalCase })
    expect(caseFlags(clinicalCase).map(({ flag }) => flag)).not.toContain('leaks-diagnosis')
    const { menu } = clinicalCase
    expect(menu.map(({ test }) => test).join()).not.toContain('_')
    menu.forEach(({ test }, position) => expect(menuIndex(menu).get(normalised(test))).toBe(position))
  }
}
const normalised = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const agentClinic = sharedData('cases/agentclinic/agentclinic_medqa.jsonl')
const phenopackets = sharedData('cases/phenopackets')

describe('public data', () => {
  it.skipIf(agentClinic === null)(
    'all 107 AgentClinic cases convert, with a menu and without their diagnosis',
    async () => {
      const { cases, refused } = await convert('agentclinic', agentClinic ?? '')
      expect([cases.length, refused]).toEqual([107, []])
      expectSound(cases)
      expect(cases.filter(({ menu }) => menu.length === 0)).toEqual([])
      const first = cases[0]?.menu.map(({ test }) => test)
      expect(first).toEqual([
        'Vital Signs',
        'Neurological Examination',
        'Acetylcholine Receptor Antibodies',
        'Electromyography',
        'Chest CT',
      ])
    },
  )

  it.skipIf(phenopackets === null)('every phenopacket converts or is refused with its reason', async () => {
    const { cases, refused } = await convert('phenopacket', phenopackets ?? '')
    expect(cases.length + refused.length).toBe(662)
    expect(refused).toEqual([])
    expectSound(cases)
    expect(cases.filter(({ diagnosis }) => !diagnosis.concept?.includes(':'))).toEqual([])
  })
})
