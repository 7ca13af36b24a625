import { describe, expect, it } from 'vitest'
import { caseFlags } from '@/lib/core/domain/case-flags'
import type { ClinicalCase } from '@/lib/core/domain/case'
import { menuIndex } from '@/lib/core/domain/oracle'
import { parseCase, writeCase } from '@/lib/core/formats/case-file'
import type { CaseFormat } from '@/lib/core/domain/case-list'
import type { NoteGroup } from '@/lib/core/domain/graph-import'
import { addToNoteGroups } from '@/lib/core/formats/note-groups'
import { readCaseFiles } from '@/lib/server/files/read-case-files'
import { sharedData } from './shared-data.mjs'

async function convert(format: CaseFormat, path: string) {
  const cases: ClinicalCase[] = []
  const refused: string[] = []
  const groups: NoteGroup[] = []
  for await (const { place, result, notes = [] } of readCaseFiles(format, [path])) {
    addToNoteGroups(groups, place, notes)
    if (result.ok) cases.push(result.value)
    else refused.push(`${place}: ${result.defects.map(({ detail }) => detail).join('; ')}`)
  }
  return { cases, refused, leftOut: Object.fromEntries(groups.map(({ kind, count }) => [kind, count])) }
}

function expectSound(cases: readonly ClinicalCase[], leaks = 0) {
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
  expect(cases.filter((each) => caseFlags(each).some(({ flag }) => flag === 'leaks-diagnosis')).length).toBe(leaks)
  for (const clinicalCase of cases) {
    expect(parseCase(writeCase(clinicalCase))).toEqual({ ok: true, value: clinicalCase })
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
const medrBench = sharedData('cases/medr-bench')
const clindiag = sharedData('cases/clindiag')

describe('public data', () => {
  it.skipIf(agentClinic === null)(
    'all 107 AgentClinic cases convert, with a menu and without their diagnosis',
    async () => {
      const { cases, refused, leftOut } = await convert('agentclinic', agentClinic ?? '')
      expect([cases.length, refused]).toEqual([107, []])
      expect(leftOut).toEqual({ 'The source has no result': 33 })
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

  it.skipIf(medrBench === null)('every MedR-Bench case converts or is refused with its reason', async () => {
    const { cases, refused, leftOut } = await convert('medr-bench', medrBench ?? '')
    expect(refused.map((line) => line.replace(/^.*\/(PMC\d+)\.json: /, '$1 '))).toEqual(
      ['PMC11438525', 'PMC11449378', 'PMC11487618', 'PMC11558034', 'PMC11635708', 'PMC11647075', 'PMC11648041'].map(
        (id) => `${id} it describes several patients, who cannot be played as one`,
      ),
    )
    expect(cases.length).toBe(233)
    expectSound(cases, 9)
    const sum = (count: (each: ClinicalCase) => number) => cases.reduce((total, each) => total + count(each), 0)
    expect({
      entries: sum(({ menu }) => menu.length),
      quoted: sum(({ menu }) => menu.filter(({ quote }) => quote !== null).length),
      withoutMenu: cases.filter(({ menu }) => menu.length === 0).map(({ id }) => id),
      rare: cases.filter(({ rare }) => rare).length,
      unspecified: cases.filter(({ specialty }) => specialty === 'unspecified').length,
    }).toEqual({
      entries: 1267,
      quoted: 18,
      withoutMenu: ['PMC11405070', 'PMC11461041', 'PMC11508039'].map((id) => `medr-bench-${id}`),
      rare: 128,
      unspecified: 7,
    })
    expect(leftOut).toEqual({
      'Not a test: treatment, course or conclusion': 8,
      'The source has no result': 8,
      'A result that names no test': 12,
      'A section after the tests': 11,
    })
  })

  it.skipIf(clindiag === null)('the ClinDiag case converts from its folder', async () => {
    const { cases, refused, leftOut } = await convert('clindiag', clindiag ?? '')
    expect([cases.length, refused]).toEqual([1, []])
    // The family history says the diagnosis.
    expectSound(cases, 1)
    expect(cases[0]?.menu.length).toBe(12)
    expect(leftOut).toEqual({ 'The source has no result': 1 })
  })
})
