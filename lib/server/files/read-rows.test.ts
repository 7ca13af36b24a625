import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csv, readRows, type TableForm, tsv } from './read-rows'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-rows-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function read(content: string | Buffer, form: TableForm): Promise<[number, string][]> {
  const path = join(folder, 'file')
  writeFileSync(path, content)
  const rows: [number, string][] = []
  for await (const { place, result } of readRows(path, form)) {
    rows.push([Number(place.split(':').at(-1)), result.ok ? result.value.join(' ') : `! ${result.defects[0]?.detail}`])
  }
  return rows
}

describe('readRows', () => {
  it.each([csv, tsv])('reads every row, whatever each line ends in: %j', async (form) => {
    const content = ['a,b\r\n', '1,2\n', '3,4\r\n', '\r\n', '\n', '5,6\r', '7,8'].join('')
    expect(await read(content.replaceAll(',', form.delimiter), form)).toEqual([
      [1, 'a b'],
      [2, '1 2'],
      [3, '3 4'],
      [6, '5 6'],
      [7, '7 8'],
    ])
  })

  it('reads every row of a long file of mixed endings', async () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => `${i}\tx${i % 7 === 0 ? '\n' : '\r\n'}`)
    expect(await read(`a\tb\r\n${rows.join('')}`, tsv)).toHaveLength(50_001)
  })
})
