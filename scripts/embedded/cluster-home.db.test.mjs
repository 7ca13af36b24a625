// A real server shared by processes: it must survive the death of any of them and stop with the last.
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPidAlive } from '../launch/process-identity.mjs'
import { joinCluster, serverOf } from './cluster-home.mjs'
import { databaseUrl } from './databases.mjs'

const password = 'only-for-this-test'
let folder
let home

async function ask(port, sql) {
  const client = new pg.Client({ connectionString: databaseUrl({ port, password, name: 'postgres' }) })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

/** Another process that uses the server until it is killed. */
async function otherUser() {
  const url = new URL('./cluster-home.mjs', import.meta.url).href
  const work = `import(${JSON.stringify(url)}).then(async ({ joinCluster }) => {
    const { pid } = await joinCluster(${JSON.stringify(home)}, { password: ${JSON.stringify(password)} })
    console.log(pid); setInterval(() => {}, 1000) })`
  const child = spawn(process.execPath, ['-e', work], { stdio: ['ignore', 'pipe', 'inherit'] })
  const pid = await new Promise((told) => child.stdout.once('data', (line) => told(Number(line))))
  return { pid, kill: () => child.kill('SIGKILL') }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cluster-'))
  // As root the server runs as another user, to whom a temporary folder is closed.
  chmodSync(folder, 0o755)
  home = join(folder, 'postgres')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('joinCluster', () => {
  it('makes a server that listens on this machine only and treats text as UTF-8', async () => {
    const { port, leave } = await joinCluster(home, { password })
    const [row] = await ask(port, `SELECT lower('ÉÄ') AS folded, current_setting('listen_addresses') AS addresses`)
    expect(row).toEqual({ folded: 'éä', addresses: '127.0.0.1' })
    await leave()
    expect(serverOf(home)).toBeNull()
  })

  it('lets nobody in without the password', async () => {
    const { port, leave } = await joinCluster(home, { password })
    const wrong = new pg.Client({ connectionString: databaseUrl({ port, password: 'guess', name: 'postgres' }) })
    await expect(wrong.connect()).rejects.toThrow('password authentication failed')
    await leave()
  })

  it('shares one server, which stops with its last user', async () => {
    const other = await otherUser()
    const own = await joinCluster(home, { password })
    expect(own.pid).toBe(other.pid)
    await own.leave()
    expect(serverOf(home)?.pid).toBe(other.pid)
    other.kill()
    await expect.poll(() => serverOf(home), { timeout: 15_000 }).toBeNull()
  })

  it('starts again, with its data and on the port asked for, after the server was killed', async () => {
    const first = await joinCluster(home, { password })
    await ask(first.port, 'CREATE TABLE kept AS SELECT 42 AS answer')
    process.kill(first.pid, 'SIGKILL')
    await expect.poll(() => isPidAlive(first.pid)).toBe(false)
    const second = await joinCluster(home, { password, preferredPort: first.port })
    expect(second.port).toBe(first.port)
    expect(await ask(second.port, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
    await second.leave()
  })
})
