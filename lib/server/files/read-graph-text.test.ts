// The name and release that a caller wishes for a graph of our own format.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readMedaction } from './read-graph-text'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'medaction-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function put(...lines: object[]): string {
  const header = { format: 'medaction-graph/1', type: 'graph', name: 'given', release: '1', sources: [{ name: 'a' }] }
  const path = join(folder, 'g.jsonl')
  writeFileSync(path, [header, ...lines].map((line) => `${JSON.stringify(line)}\n`).join(''))
  return path
}

describe('readMedaction', () => {
  it('takes a wished name and release in place of those of the file', async () => {
    const { graph } = await readMedaction([put()], { name: ' wished ', release: '2' })
    expect(graph).toMatchObject({ name: 'wished', release: '2', sources: [{ name: 'a', release: null }] })
    expect((await readMedaction([put()], {})).graph).toMatchObject({ name: 'given', release: '1' })
  })

  it('refuses a name or release that no graph may have', async () => {
    const { graph, defects } = await readMedaction([put()], { name: '', release: 'x'.repeat(121) })
    expect(graph).toBeNull()
    expect(defects.map(({ pointer }) => pointer)).toEqual(['/name', '/release'])
  })
})
