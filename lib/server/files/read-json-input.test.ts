import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readJsonInput } from './read-json-input'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-json-'))
  mkdirSync(join(folder, 'deeper'))
  writeFileSync(join(folder, 'b.json'), '{"b":1}')
  writeFileSync(join(folder, 'a.json.gz'), gzipSync('{"a":1}'))
  writeFileSync(join(folder, 'deeper', 'c.json'), '{"c":')
  writeFileSync(join(folder, 'notes.txt'), 'not read')
})
afterAll(() => rmSync(folder, { recursive: true }))

async function read(paths: string[]) {
  const items: [string, unknown][] = []
  for await (const { place, result } of readJsonInput(paths)) {
    items.push([relative(folder, place), result.ok ? result.value : result.defects[0]?.detail])
  }
  return items
}

describe('readJsonInput', () => {
  it('reads the JSON files of a folder at any depth, in the order of their names', async () => {
    expect(await read([folder])).toEqual([
      ['a.json.gz', { a: 1 }],
      ['b.json', { b: 1 }],
      [join('deeper', 'c.json'), expect.stringMatching(/^not JSON/)],
    ])
  })

  it('reads a named file whatever its name', async () => {
    expect(await read([join(folder, 'notes.txt'), join(folder, 'b.json')])).toEqual([
      ['notes.txt', expect.stringMatching(/^not JSON/)],
      ['b.json', { b: 1 }],
    ])
  })

  it('says so where a folder holds none', async () => {
    mkdirSync(join(folder, 'none'))
    expect(await read([join(folder, 'none')])).toEqual([['none', 'no file in this folder ends in .json or .json.gz']])
  })

  it('names a path that is not there', async () => {
    await expect(read([join(folder, 'gone')])).rejects.toThrow(/gone: there is no such file or folder/)
  })
})
