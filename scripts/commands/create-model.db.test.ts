// create-model, run as people run it: the key it reads is used, and stands in nothing that it or the server it calls says.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createContext, systemActor } from '@/lib/server/context'
import { modelKey } from '@/lib/server/models/model-key'
import { type ChatServer, startChatServer } from '@/lib/server/testing/chat-server'

const root = fileURLToPath(new URL('../..', import.meta.url))
const node = ['--conditions=react-server', '--import', 'tsx', 'scripts/cli.ts', 'create-model']
const key = `sk-${randomUUID()}`

let server: ChatServer
beforeAll(async () => {
  vi.stubEnv('LOG_LEVEL', 'trace')
  const content = JSON.stringify({ sign: 'fever', degrees: 39 })
  server = await startChatServer({
    script: ({ model }) =>
      model === 'refusing' ? { fault: { kind: 'unauthorized', message: `${key} is no key` } } : { content },
  })
})
afterAll(() => server.close())

function create(args: string[], stdin = '') {
  const child = spawn(process.execPath, [...node, '--base-url', server.url, ...args], { cwd: root })
  let said = ''
  let stdout = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stdin.on('error', () => undefined).end(stdin)
  return new Promise<{ code: number | null; stdout: string; said: string }>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, said }))
  })
}

const stored = (name: string) => createContext(systemActor).db.model.findUniqueOrThrow({ where: { name } })

describe('create-model', () => {
  it('reads the key from the standard input, tries the model out and prints its number', async () => {
    const name = `cli-${randomUUID()}`
    const given = ['--name', name, '--model', 'tiny', '--key-file', '-', '--concurrency', '3', '--test']
    const { code, stdout, said } = await create(given, `${key}\n`)
    expect(said).toContain('json-schema: taken')
    expect(code).toBe(0)
    const row = await stored(name)
    expect(stdout).toBe(`${row.id}\n`)
    expect(row.concurrency).toBe(3)
    expect(modelKey(row)).toBe(key)
    expect(server.requests.at(-1)?.authorization).toBe(`Bearer ${key}`)
    expect(said + stdout).not.toContain(key)
  })

  it('reads it from the environment on wish alone, and says why no answer comes', async () => {
    const [without, wanted] = [`cli-${randomUUID()}`, `cli-${randomUUID()}`]
    vi.stubEnv('MODEL_API_KEY', key)
    expect((await create(['--name', without, '--model', 'refusing'])).code).toBe(0)
    expect(modelKey(await stored(without))).toBeNull()
    const { code, said } = await create(['--name', wanted, '--model', 'refusing', '--key-env', '--test'])
    expect(code).toBe(1)
    expect(said).toContain('The server refuses the key.')
    expect(said).not.toContain(key)
    expect(modelKey(await stored(wanted))).toBe(key)
  })

  it('refuses a file of the key that cannot be read, by its name', async () => {
    const base = ['--name', `cli-${randomUUID()}`, '--model', 'tiny', '--key-file']
    const [gone, folder] = [await create([...base, 'no-such-file']), await create([...base, root])]
    expect([gone.code, gone.said]).toEqual([
      1,
      'create-model: cannot read no-such-file: there is no such file or folder\n',
    ])
    expect([folder.code, folder.said]).toEqual([1, `create-model: cannot read ${root}: it is a folder\n`])
  })

  it('refuses two keys, an empty one and an address that is none', async () => {
    const base = ['--name', `cli-${randomUUID()}`, '--model', 'tiny']
    expect((await create([...base, '--key-file', '-', '--key-env'])).code).toBe(2)
    expect((await create([...base, '--key-file', '-'])).said).toContain('holds no key')
    const refused = await create([...base, '--base-url', 'http://me:secret@x/v1'])
    expect(refused.code).toBe(1)
    expect(refused.said).toContain('/baseUrl')
  })
})
