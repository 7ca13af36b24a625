// A dry run of a graph's import beside a database says what the import would do.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureTestGraph } from '@/lib/server/testing/test-graph'
import { runCommandLine } from '../command-line/run-command-line'
import { command } from './import-graph'

let folder = ''
beforeAll(async () => {
  await ensureTestGraph()
  folder = mkdtempSync(join(tmpdir(), 'dry-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function importNamed(name: string, label: string, ...more: string[]) {
  const path = join(folder, randomUUID())
  writeFileSync(path, `data-version: 1\n\n[Term]\nid: DOID:1\nname: ${label}\n`)
  let said = ''
  const stream = { write: (text: string) => (said += text) }
  const argv = ['import-graph', path, '--from', 'obo', '--name', name, ...more]
  const table = { 'import-graph': () => Promise.resolve({ command }) }
  const code = await runCommandLine(table, argv, { stdout: stream, stderr: stream, now: () => 0 })
  return { code, said }
}

describe('import-graph --dry-run', () => {
  it('tells a new version, one that is stored unchanged, and one that is stored with other content', async () => {
    const name = `dry-${randomUUID()}`
    const dry = (label: string) => importNamed(name, label, '--dry-run')
    expect(await dry('a')).toMatchObject({ code: 0, said: expect.stringContaining('could be imported') as string })
    expect((await importNamed(name, 'a')).code).toBe(0)
    expect(await dry('a')).toMatchObject({ code: 0, said: expect.stringContaining('is stored already') as string })
    const refusal = 'is stored with other content; give the new content another release.'
    expect(await dry('b')).toMatchObject({ code: 1, said: expect.stringContaining(refusal) as string })
  })
})
