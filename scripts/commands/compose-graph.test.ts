// The commands on graphs as files: compose-graph and check-graph.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseComposeReport } from '@/lib/core/formats/compose-report-file'
import { parseIntegrity } from '@/lib/core/formats/integrity-file'
import { runCommandLine } from '../command-line/run-command-line'
import { sharedData } from '../shared-data.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compose-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = (name: string) => join(folder, name)
const written = () => readdirSync(folder).sort()
const read = (name: string) => readFileSync(at(name), 'utf8').trimEnd()

function put(name: string, ...lines: object[]): string {
  const header = { format: 'medaction-graph/1', type: 'graph', name, release: '1' }
  writeFileSync(at(name), [header, ...lines].map((line) => `${JSON.stringify(line)}\n`).join(''))
  return at(name)
}
const concept = (id: string, kind: string, label: string, more: object = {}) => ({
  type: 'concept',
  id,
  kind,
  label,
  ...more,
})

async function run(...argv: string[]) {
  let said = ''
  const output = { write: (text: string) => (said += text) }
  const commands = {
    'compose-graph': () => import('./compose-graph'),
    'check-graph': () => import('./check-graph'),
    'convert-graph': () => import('./convert-graph'),
  }
  const code = await runCommandLine(commands, argv, { stdout: output, stderr: output, now: () => 0 })
  return { code, said: said.replaceAll(`${folder}/`, '').trimEnd().split('\n') }
}

describe('compose-graph', () => {
  it('writes the graph and the report, with supplements as often as given', async () => {
    const first = put('first', concept('DOID:1', 'disease', 'Gout'))
    const second = put('second', concept('MESH:1', 'disease', 'Podagra'), concept('MESH:2', 'disease', 'Ague'))
    const third = put('third', concept('DOID:1', 'disease', 'Gout', { xrefs: ['MESH:1'] }))
    const fourth = put('fourth', concept('DOID:1', 'disease', 'Gout', { synonyms: ['Gouty arthritis'] }))
    const { code, said } = await run(
      ...['compose-graph', first, second, '--supplement', third, '--supplement', fourth],
      ...['--name', 'whole', '--release', '2', '--out', at('out.jsonl'), '--report', at('report.json')],
    )
    expect(said).toContain('whole@2: 2 diseases, 0 findings, 0 tests; 0 is_a, 0 has_finding, 0 reveals, 0 indicates')
    expect(code).toBe(0)
    const lines = read('out.jsonl')
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    expect(lines).toMatchObject([
      { format: 'medaction-graph/1', name: 'whole', release: '2' },
      { id: 'DOID:1', synonyms: ['Podagra', 'Gouty arthritis'], xrefs: ['MESH:1'] },
      { id: 'MESH:2' },
    ])
    const report = parseComposeReport(read('report.json'))
    expect(report.ok && report.value.merges).toMatchObject([{ by: 'xref', from: { id: 'MESH:1' } }])
  })

  it('lists what is broken in every file, and writes nothing', async () => {
    const broken = put('broken', concept('DOID:1', 'illness', 'Gout'))
    const torn = put('torn', { type: 'edge', rel: 'is_a', from: 'DOID:1', to: 'DOID:2' })
    const { code, said } = await run(
      ...['compose-graph', broken, '--supplement', torn, '--name', 'whole', '--release', '2'],
      ...['--out', at('out.jsonl'), '--report', at('report.json')],
    )
    expect(code).toBe(1)
    expect(said.filter((line) => line.startsWith('broken:2') || line.startsWith('torn:2'))).toHaveLength(3)
    expect(said.at(-1)).toBe('compose-graph: 3 items were refused; nothing was written')
    expect(written()).toEqual(['broken', 'torn'])
  })

  it('takes no name and release that no graph may have', async () => {
    const first = put('first', concept('DOID:1', 'disease', 'Gout'))
    const { code, said } = await run(
      ...['compose-graph', first, '--name', '', '--release', ' ', '--out', at('out.jsonl')],
    )
    expect(code).toBe(2)
    expect(said.join(' ')).toMatch(/--name: .*--release: /)
    expect(written()).toEqual(['first'])
  })

  it('leaves no graph without its report', async () => {
    const first = put('first', concept('DOID:1', 'disease', 'Gout'))
    const { code } = await run(
      ...['compose-graph', first, '--name', 'whole', '--release', '2'],
      ...['--out', at('out.jsonl'), '--report', at('gone/report.json')],
    )
    expect(code).toBe(1)
    expect(written()).toEqual(['first'])
  })
})

describe('check-graph', () => {
  it('writes the report and says what stands out', async () => {
    const path = put('graph', concept('DOID:1', 'disease', 'Gout'), concept('DOID:2', 'disease', 'GOUT'))
    const { code, said } = await run('check-graph', path, '--examples', '1', '--out', at('out.json'))
    expect(said[0]).toBe(
      'disease: 2 without parent, 2 without any edge, 0 without a name, 1 labels and 0 synonyms of several',
    )
    expect(code).toBe(0)
    const report = parseIntegrity(read('out.json'))
    expect(report.ok && report.value.perKind.disease.orphans).toEqual({
      count: 2,
      examples: [{ id: 'DOID:1', label: 'Gout' }],
    })
  })

  it('takes one file', async () => {
    expect((await run('check-graph', 'a', 'b', '--out', at('out.json'))).code).toBe(2)
  })
})

const shared = sharedData('graph')

describe.skipIf(shared === null)('the Disease Ontology with the annotations of rare diseases', () => {
  it('joins the entries of OMIM by name, and by the cross-references of an older release', {
    timeout: 120_000,
  }, async () => {
    const convert = (file: string, from: string, out: string) =>
      run('convert-graph', join(shared ?? '', file), '--from', from, '--release', '1', '--out', at(out))
    await convert('disease-ontology/HumanDO.tsv', 'disease-ontology-tsv', 'new')
    await convert('hpo-annotations-2015/rare-diseases.tar.gz', 'hpo-annotations-2015', 'rare')
    await convert('disease-ontology/HumanDO-2015.obo', 'obo', 'old')
    const { code } = await run(
      ...['compose-graph', at('new'), at('rare'), '--supplement', at('old'), '--name', 'rare', '--release', '1'],
      ...['--out', at('out.jsonl'), '--report', at('report.json')],
    )
    expect(code).toBe(0)
    const report = parseComposeReport(read('report.json'))
    expect(report.ok && report.value.counts).toMatchObject({
      concepts: { disease: 16_630, finding: 7_213, test: 0 },
      edges: { is_a: 13_502, has_finding: 79_536 },
      merges: { 'earlier-id': 0, label: 1_494, words: 611, synonym: 132, xref: 239 },
      groupings: 1_214,
      supplementOnly: 100,
    })
    await run('check-graph', at('out.jsonl'), '--out', at('integrity.json'))
    const integrity = parseIntegrity(read('integrity.json'))
    expect(integrity.ok && integrity.value.perKind.disease.sharedLabels.count).toBe(22)
  })
})
