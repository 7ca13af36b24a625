// Cases of other projects from files, folders and archives, each item with its place.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { pack } from 'tar-stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseFormat } from '@/lib/core/domain/case-list'
import { readCaseFiles } from './read-case-files'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cases-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function read(format: CaseFormat, path: string) {
  const items: string[] = []
  for await (const { place, result } of readCaseFiles(format, [path])) {
    const where = place.replaceAll(folder, '')
    if (result.ok) items.push(`${where} ${result.value.id}`)
    else items.push(...result.defects.map(({ pointer, detail }) => `${where} ${pointer}: ${detail}`))
  }
  return items
}

const report = (id?: string) => ({
  ...(id === undefined ? {} : { id }),
  raw_case: 'A report.',
  generate_case: { case_summary: '- Chief Complaint: x\n- Ancillary Tests:\n  - CT: clear', diagnosis_results: 'Flu' },
})

describe('MedR-Bench', () => {
  it('reads files of one case, a folder of them, and a collection under its ids', async () => {
    const path = join(folder, 'medr')
    mkdirSync(path)
    writeFileSync(join(path, 'a.json'), JSON.stringify(report('PMC1')))
    writeFileSync(join(path, 'b.json'), JSON.stringify({ PMC2: report(), PMC3: { ...report(), raw_case: 1 }, PMC4: 7 }))
    writeFileSync(join(path, 'c.json'), '{')
    const items = await read('medr-bench', path)
    expect(items.slice(0, 4)).toEqual([
      '/medr/a.json medr-bench-PMC1',
      '/medr/b.json!PMC2 medr-bench-PMC2',
      expect.stringMatching(/^\/medr\/b\.json!PMC3 \/raw_case: /),
      '/medr/b.json!PMC4 : not a MedR-Bench case: no "generate_case"',
    ])
    expect(items[4]).toMatch(/^\/medr\/c\.json : not JSON/)
  })
})

describe('ClinDiag', () => {
  const files = {
    'initial_information.json': '{"initial_information":"A man with pain"}',
    'medical_history.json': '{"medical_history":{"chief_complaint":"Pain"}}',
    'diagnosis.json': '{"diagnosis":{"final_diagnosis":"Gout"}}',
    'laboratory_test.json': '{"laboratory_examinations":[{"procedure_name":"Urate","findings":"9 mg/dL"}]}',
  }

  it('reads the folder of a case and a folder of such folders; what is broken is named with its file', async () => {
    const path = join(folder, 'clindiag')
    for (const name of ['1', '2']) mkdirSync(join(path, name), { recursive: true })
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(path, '1', name), text)
      writeFileSync(join(path, '2', name), name.startsWith('lab') ? '{' : text)
    }
    const items = await read('clindiag', path)
    expect(items[0]).toBe('/clindiag/1 clindiag-1')
    expect(items[1]).toMatch(/^\/clindiag\/2 laboratory_test\.json: not JSON/)
    expect(await read('clindiag', join(path, '1'))).toEqual(['/clindiag/1 clindiag-1'])
  })

  it('reads a packed archive of folders, which is what can be uploaded', async () => {
    const archive = pack()
    for (const [name, text] of Object.entries(files)) archive.entry({ name: `set/9/${name}` }, text)
    archive.finalize()
    const chunks: Buffer[] = []
    for await (const chunk of archive) chunks.push(chunk as Buffer)
    const path = join(folder, 'set.tgz')
    writeFileSync(path, gzipSync(Buffer.concat(chunks)))
    expect(await read('clindiag', path)).toEqual(['/set.tgz!set/9 clindiag-9'])
  })

  it('says where there is no such case', async () => {
    const empty = join(folder, 'empty')
    mkdirSync(empty)
    writeFileSync(join(folder, 'one.json'), '{}')
    expect((await read('clindiag', empty))[0]).toMatch(/^\/empty : no folder of a ClinDiag case: none of initial_inf/)
    expect(await read('clindiag', join(folder, 'one.json'))).toEqual([
      '/one.json : ClinDiag cases are read from folders, or from a tar archive of folders, packed or not',
    ])
  })
})
