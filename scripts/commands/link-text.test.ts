// link-text and convert-cases --graph on files: what they write, and what they refuse.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommandLine } from '../command-line/run-command-line'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'link-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function put(name: string, ...lines: (object | string)[]): string {
  const path = join(folder, name)
  writeFileSync(path, lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''))
  return path
}
const graphFile = () =>
  put(
    'graph.jsonl',
    { format: 'medaction-graph/1', type: 'graph', name: 'g', release: '1' },
    { format: 'medaction-graph/1', type: 'concept', id: 'F:fever', kind: 'finding', label: 'Fever' },
    { format: 'medaction-graph/1', type: 'concept', id: 'D:flu', kind: 'disease', label: 'Influenza' },
  )
const caseLine = {
  ...{ format: 'medaction-case/1', id: 'c1', title: 'Hot', specialty: 'x', source: { name: 'test' } },
  observation: { text: 'No fever now.' },
  menu: [{ test: 'Thermometer', result: 'Fever' }],
  diagnosis: { label: 'Influenza' },
}

async function run(...argv: string[]) {
  let stderr = ''
  const table = {
    'link-text': () => import('./link-text'),
    'convert-cases': () => import('./convert-cases'),
  }
  const out = join(folder, 'out.jsonl')
  const code = await runCommandLine(table, [...argv, '--out', out], {
    stdout: { write: () => true },
    stderr: { write: (text) => (stderr += text) },
    now: () => 0,
  })
  const lines = code === 0 ? readFileSync(out, 'utf8').trim().split('\n') : []
  return { code, stderr, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

describe('link-text', () => {
  it('writes the mentions of texts, of the kinds asked for', async () => {
    const note = put('note.txt', 'No fever, but influenza.')
    const { lines } = await run('link-text', note, '--graph', graphFile())
    expect(lines.map(({ concept, polarity, start, end }) => [concept, polarity, start, end])).toEqual([
      ['F:fever', 'absent', 3, 8],
      ['D:flu', 'present', 14, 23],
    ])
    expect(lines[0]).toMatchObject({ format: 'medaction-text-link/1', file: note, status: 'linked' })
    const diseases = await run('link-text', note, '--graph', graphFile(), '--kinds', 'disease')
    expect(diseases.lines.map(({ concept }) => concept)).toEqual(['D:flu'])
  })

  it('writes the mentions of cases with their place', async () => {
    const { lines } = await run('link-text', put('c.jsonl', caseLine), '--graph', graphFile(), '--from', 'cases')
    expect(lines.map(({ case: id, part, polarity }) => [id, part, polarity])).toEqual([
      ['c1', 'observation', 'absent'],
      ['c1', 'Thermometer', 'present'],
    ])
  })

  it('refuses an unknown kind, a broken graph and a broken case', async () => {
    const note = put('note.txt', 'fever')
    expect((await run('link-text', note, '--graph', graphFile(), '--kinds', 'drug')).code).toBe(2)
    const broken = await run('link-text', note, '--graph', put('bad.jsonl', { format: 'other/1' }))
    expect([broken.code, broken.stderr]).toEqual([1, expect.stringContaining('bad.jsonl:1')])
    const cases = await run('link-text', put('c.jsonl', '{}'), '--graph', graphFile(), '--from', 'cases')
    expect([cases.code, cases.stderr]).toEqual([1, expect.stringContaining('c.jsonl:1')])
  })
})

it('convert-cases reads findings from the texts where a graph is given, and none without', async () => {
  const path = put('c.jsonl', caseLine)
  const plain = await run('convert-cases', path, '--from', 'medaction')
  expect(plain.lines[0]).toMatchObject({ observation: { findings: [] }, menu: [{ findings: [] }] })
  const read = await run('convert-cases', path, '--from', 'medaction', '--graph', graphFile())
  const textLink = { start: 3, end: 8, how: 'label' }
  expect(read.lines[0]).toMatchObject({
    observation: { findings: [{ label: 'Fever', concept: 'F:fever', polarity: 'absent', textLink }] },
    menu: [{ findings: [{ concept: 'F:fever', polarity: 'present' }] }],
  })
})
