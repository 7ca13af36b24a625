import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { command } from '../commands/convert-graph'
import { readArguments } from './command-arguments'
import { createReporter } from './reporter'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'graph-input-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

it('writes the notes of a file that is refused, and no graph', async () => {
  const [file, notes, out] = ['a.obo', 'notes', 'out'].map((name) => join(folder, name)) as [string, string, string]
  writeFileSync(file, '[Term]\nid: DOID:1\nis_a: DOID:9\n')
  const argv = ['--from', 'obo', '--release', '1', '--notes', notes, '--out', out, file]
  const reporter = createReporter({ write: () => true }, () => 0)
  await expect(command.run({ args: readArguments(command, argv), reporter })).rejects.toThrow('nothing was written')
  const kinds = readFileSync(notes, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { kind: string }).kind)
  expect(kinds).toEqual(['term without a name'])
  expect(existsSync(out)).toBe(false)
})
