// A dry run of a graph's import without a database: the file is checked, and what was not looked at is said.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommandLine } from '../command-line/run-command-line'
import { command } from './import-graph'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dry-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('import-graph --dry-run', () => {
  it('needs no database, and says that stored versions were not looked at', async () => {
    const path = join(folder, 'a.obo')
    writeFileSync(path, 'data-version: 1\n\n[Term]\nid: DOID:1\nname: a\n')
    let written = ''
    const stream = { write: (text: string) => (written += text) }
    const argv = ['import-graph', path, '--from', 'obo', '--name', 'dry', '--dry-run']
    const table = { 'import-graph': () => Promise.resolve({ command }) }
    expect(await runCommandLine(table, argv, { stdout: stream, stderr: stream, now: () => 0 })).toBe(0)
    expect(written).toContain(
      'dry@1 is sound; stored versions were not looked at, because no database runs: 1 concepts, 0 edges (dry run)',
    )
  })
})
