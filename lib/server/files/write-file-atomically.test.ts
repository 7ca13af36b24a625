import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFileAtomically } from './write-file-atomically'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-file-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('writeFileAtomically', () => {
  it('shows the file only when it is whole', async () => {
    const path = join(folder, 'out')
    await writeFileAtomically(path, async (write) => {
      for (let line = 0; line < 20_000; line += 1) await write(`line ${line}\n`)
      expect(existsSync(path)).toBe(false)
    })
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(20_001)
    expect(readdirSync(folder)).toEqual(['out'])
  })

  it('leaves the old file and nothing else where filling fails', async () => {
    const path = join(folder, 'out')
    writeFileSync(path, 'old')
    const filling = writeFileAtomically(path, async (write) => {
      await write('new')
      throw new Error('refused')
    })
    await expect(filling).rejects.toThrow('refused')
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['out'])
  })

  it('replaces what a link points to, and keeps the link', async () => {
    writeFileSync(join(folder, 'target'), 'old')
    symlinkSync(join(folder, 'target'), join(folder, 'link'))
    await writeFileAtomically(join(folder, 'link'), (write) => write('new'))
    expect(readFileSync(join(folder, 'target'), 'utf8')).toBe('new')
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true)
  })

  it('does not replace a device', async () => {
    await writeFileAtomically('/dev/null', (write) => write('gone'))
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
  })

  it('says where it cannot write, before anything is read', async () => {
    mkdirSync(join(folder, 'sub'))
    let isFilling = false
    const write = (path: string) =>
      writeFileAtomically(path, async () => {
        isFilling = true
      })
    await expect(write(join(folder, 'none', 'out'))).rejects.toThrow(
      /^cannot write .*out: there is no such file or folder$/,
    )
    await expect(write(join(folder, 'sub'))).rejects.toThrow(/^cannot write .*sub: it is a folder$/)
    expect(isFilling).toBe(false)
  })

  it('passes on the failure of a file that filling reads', async () => {
    const filling = writeFileAtomically(join(folder, 'out'), async () => {
      readFileSync(join(folder, 'input'))
    })
    await expect(filling).rejects.toThrow(/ENOENT.*input/)
  })
})
