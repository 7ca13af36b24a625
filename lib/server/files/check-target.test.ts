import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkTarget } from './check-target'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'medaction-'))
  await writeFile(join(folder, 'old'), 'old')
})
afterAll(() => rm(folder, { recursive: true }))

describe('checkTarget', () => {
  it('takes a new file, one to be replaced, a device and the standard output', async () => {
    for (const path of [join(folder, 'new'), join(folder, 'old'), '/dev/null', '-'])
      await expect(checkTarget(path)).resolves.toBeUndefined()
  })

  it('refuses a folder, and a file in a folder that is not there', async () => {
    await expect(checkTarget(folder)).rejects.toThrow(`cannot write ${folder}: it is a folder`)
    const lost = join(folder, 'gone', 'board.json')
    await expect(checkTarget(lost)).rejects.toThrow(`cannot write ${lost}: there is no such file or folder`)
    await expect(checkTarget(join(folder, 'old', 'board.json'))).rejects.toThrow('a part of its path is no folder')
  })
})
