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

  it('says where a row begins that ends the reading', async () => {
    const stopped = (reason: string) => `! the row that begins here cannot be read: ${reason}; reading stopped here`
    expect(await read('a,b\n\n1,2\n\n\n2,"x\ny\nz\n5,6\n', csv)).toEqual([
      [1, 'a b'],
      [3, '1 2'],
      [6, stopped('a quote is never closed')],
    ])
    expect(await read('"x\ny\n', csv)).toEqual([[1, stopped('a quote is never closed')]])
    const long = 'y'.repeat(17 * 1024 * 1024)
    const after = '\n8\t9'.repeat(100_000)
    const isLong = stopped('it is longer than 16 MB')
    expect(await read(`a\tb\n1\t${long}${after}\n`, tsv)).toEqual([
      [1, 'a b'],
      [2, isLong],
    ])
    expect((await read(`a,b\n1,"x\ny"\n2,"${long}"\n`, csv)).at(-1)).toEqual([4, isLong])
  })

  it('goes on after a row with quotes in wrong places', async () => {
    expect(await read('a,b\n1,"x"y"\n2,3\n', csv)).toEqual([
      [2, '! the row cannot be read: something follows a closing quote'],
      [1, 'a b'],
      [3, '2 3'],
    ])
  })

  it('reads every row of a long file of mixed endings', async () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => `${i}\tx${i % 7 === 0 ? '\n' : '\r\n'}`)
    expect(await read(`a\tb\r\n${rows.join('')}`, tsv)).toHaveLength(50_001)
  })
})
