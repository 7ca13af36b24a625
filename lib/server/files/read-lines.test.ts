import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DomainError } from '@/lib/core/errors'
import { readLines } from './read-lines'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-lines-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
function file(content: string | Buffer): string {
  files += 1
  const path = join(folder, `file-${files}`)
  writeFileSync(path, content)
  return path
}

async function read(path: string, bytesMax?: number): Promise<[number, string][]> {
  const lines: [number, string][] = []
  for await (const { number, line } of readLines(path, bytesMax)) {
    lines.push([number, line.ok ? line.value : `! ${line.defects[0]?.detail}`])
  }
  return lines
}

describe('readLines', () => {
  it('counts every line and passes over blank ones, CRLF and a byte order mark', async () => {
    const path = file('\uFEFFone\r\n\r\n  \ntwo\n\nthree')
    expect(await read(path)).toEqual([
      [1, 'one'],
      [4, 'two'],
      [6, 'three'],
    ])
  })

  it('reads an empty file as no lines', async () => {
    expect(await read(file(''))).toEqual([])
    expect(await read(file('x'))).toEqual([[1, 'x']])
  })

  it('knows gzip by its bytes, several members too', async () => {
    const path = file(Buffer.concat([gzipSync('one\ntw'), gzipSync('o\n')]))
    expect(await read(path)).toEqual([
      [1, 'one'],
      [2, 'two'],
    ])
  })

  it('puts lines together that are read in several pieces, within characters too', async () => {
    const long = 'ä€😀'.repeat(40_000)
    expect(await read(file(`x${long}\n${long}`))).toEqual([
      [1, `x${long}`],
      [2, long],
    ])
  })

  it('refuses a line above the limit and goes on with the next', async () => {
    const path = file(`${'a'.repeat(200_000)}\n${'b'.repeat(1024)}\n${'c'.repeat(1025)}\nd`)
    expect(await read(path, 1024)).toEqual([
      [1, expect.stringMatching(/^! the line is longer than/)],
      [2, 'b'.repeat(1024)],
      [3, expect.stringMatching(/^! the line is longer than/)],
      [4, 'd'],
    ])
  })

  it('refuses a line that is not UTF-8 and goes on with the next', async () => {
    const path = file(Buffer.concat([Buffer.from([0x61, 0xff, 0x0a]), Buffer.from('ok\n')]))
    expect(await read(path)).toEqual([
      [1, '! the line is not UTF-8 text'],
      [2, 'ok'],
    ])
  })

  it('says which file cannot be read, and why', async () => {
    const refusal = async (path: string) => {
      const error = await read(path).then(
        () => null,
        (reason: unknown) => reason,
      )
      return error instanceof DomainError ? error.message : error
    }
    const gzip = gzipSync('line\n'.repeat(5000))
    expect(await refusal(join(folder, 'none'))).toMatch(/none: there is no such file or folder$/)
    expect(await refusal(folder)).toMatch(/: it is a folder$/)
    expect(await refusal(file(gzip.subarray(0, gzip.length - 20)))).toMatch(/: its gzip data ends too early$/)
    expect(await refusal(file(Buffer.concat([gzip.subarray(0, 12), Buffer.from('rubbish'.repeat(9))])))).toMatch(
      /: its gzip data is damaged$/,
    )
  })
})
