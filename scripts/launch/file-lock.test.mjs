// The lock must keep a second living owner out and never outlive its owner.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readJson, takeLock, writeJson } from './file-lock.mjs'
import { identify, isSameProcessAlive } from './process-identity.mjs'

let folder
const lockFile = () => join(folder, 'lock')

/** A process that does nothing, ended by the caller. */
async function bystander() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  await new Promise((started) => child.once('spawn', started))
  const gone = new Promise((ended) => child.once('exit', ended))
  return { identity: identify(child.pid), kill: () => (child.kill('SIGKILL'), gone) }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('takeLock', () => {
  it('is held by one at a time and free again after its release', async () => {
    const first = await takeLock(lockFile())
    expect((await takeLock(lockFile())).owner).toEqual(identify())
    first.release()
    expect((await takeLock(lockFile())).release).toBeTypeOf('function')
  })

  it('is taken over from a dead owner, and from one whose pid was given to another process', async () => {
    const { identity, kill } = await bystander()
    writeJson(lockFile(), identity)
    expect((await takeLock(lockFile())).owner).toEqual(identity)
    await kill()
    const taken = await takeLock(lockFile())
    taken.release()
    writeJson(lockFile(), { ...identify(), startedAt: 'another time' })
    expect((await takeLock(lockFile())).release).toBeTypeOf('function')
  })

  it('waits for a living owner as long as it is told to', async () => {
    const first = await takeLock(lockFile())
    setTimeout(first.release, 150)
    expect((await takeLock(lockFile(), 5000)).release).toBeTypeOf('function')
  })

  it('goes to one of many who find a dead lock at once', async () => {
    writeFileSync(lockFile(), 'half writ')
    const tries = await Promise.all(Array.from({ length: 20 }, () => takeLock(lockFile())))
    expect(tries.filter((attempt) => attempt.release)).toHaveLength(1)
    expect(readJson(lockFile())).toEqual(identify())
  })
})

describe('isSameProcessAlive', () => {
  it('knows the living from the dead and from nonsense', async () => {
    const { identity, kill } = await bystander()
    expect(isSameProcessAlive(identity)).toBe(true)
    await kill()
    expect([identity, null, {}, { pid: -1 }].map(isSameProcessAlive)).toEqual([false, false, false, false])
  })
})
