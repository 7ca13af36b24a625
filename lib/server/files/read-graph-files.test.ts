import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { pack } from 'tar-stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GraphFormat, graphFormatSchema } from '@/lib/core/domain/graph-import'
import { readGraphFiles } from './read-graph-files'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'graphs-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function put(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const lines = (...rows: string[]) => rows.map((row) => `${row}\n`).join('')
const tabs = (...cells: string[]) => cells.join('\t')
const wish = { release: '1' }
/** Places without the folder of this test. */
const short = (place: string) => place.replaceAll(`${folder}/`, '')
async function defectsOf(format: GraphFormat, ...paths: string[]) {
  const { graph, defects } = await readGraphFiles(format, paths, wish)
  expect(graph === null).toBe(defects.length > 0)
  return defects.map(({ place, pointer, detail }) => [short(place), pointer, detail])
}
async function edgesOf(format: GraphFormat, ...paths: string[]) {
  const { graph, defects } = await readGraphFiles(format, paths, wish)
  expect(defects).toEqual([])
  return graph?.edges.map(({ from, to }) => `${from} ${to}`)
}

const obo = lines(
  'format-version: 1.2',
  '',
  '[Term]',
  'id: DOID:1',
  'name: a',
  'is_a: DOID:2',
  '',
  '[Term]',
  'id: DOID:2',
)
const annotationHeader = tabs(
  'Disease ID',
  'Disease Name',
  'Phenotype ID',
  'Phenotype Name',
  'Frequency',
  'Negation ID',
  'Negation Name',
  'Date Created',
  '',
)
const annotation = (id: string, finding: string) => tabs(id, 'name', finding, 'sign', '', '', '', '1.1.2015')

async function tarOf(files: Record<string, string | Buffer>): Promise<Buffer> {
  const archive = pack()
  for (const [name, content] of Object.entries(files))
    archive.entry({ name, type: name.endsWith('/') ? 'directory' : 'file' }, content)
  archive.finalize()
  const chunks: Buffer[] = []
  for await (const chunk of archive) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

describe('readGraphFiles', () => {
  it('reads every one-file format, packed or not', async () => {
    const graphs = [{ id: 'http://x/hp.json', nodes: [{ id: 'HP:1', type: 'CLASS', lbl: 'a' }] }]
    const loinc = lines(tabs('loincId', 'loincScale', 'outcome', 'hpoTermId'), tabs('1-2', 'Qn', 'H', 'HP:0000001'))
    const header = 'relation,display_relation,x_index,x_id,x_type,x_name,x_source,y_index,y_id,y_type,y_name,y_source'
    const primekg = lines(
      header,
      'disease_phenotype_positive,p,0,1,disease,"cold, common",MONDO,1,2,effect/phenotype,a,HPO',
    )
    const columns = tabs('#database_id', 'disease_name', 'qualifier', 'hpo_id', 'frequency', 'aspect')
    const hpoa = lines('#version: 2026-01-01', columns, tabs('OMIM:1', 'it\'s "a"', '', 'HP:0000001', '1/2', 'P'))
    const own = lines(
      '{"format":"medaction-graph/1","type":"graph","name":"own","release":"7"}',
      '{"type":"concept","id":"D:1","kind":"disease","label":"a"}',
    )
    const contents: [GraphFormat, string, string[]][] = [
      ['obo', obo, ['DOID:1 DOID:2']],
      ['obographs', JSON.stringify({ graphs }), []],
      ['loinc2hpo', loinc, ['LOINC:1-2 HP:0000001']],
      ['primekg', primekg, ['MONDO:0000001 HP:0000002']],
      ['hpoa', hpoa, ['OMIM:1 HP:0000001']],
      ['medaction', own, []],
    ]
    for (const [format, content, edges] of contents) {
      expect(await edgesOf(format, put(format, content))).toEqual(edges)
      expect(await edgesOf(format, put(`${format}.gz`, gzipSync(content.replaceAll('\n', '\r\n'))))).toEqual(edges)
    }
  })

  it('reads the formats of two files in any order, and says which is missing', async () => {
    const nodes = put(
      'nodes.tsv',
      lines(tabs('id', 'name', 'kind'), tabs('Disease::DOID:1', 'a', 'Disease'), tabs('Symptom::D1', 'b', 'Symptom')),
    )
    const sif = lines(tabs('source', 'metaedge', 'target'), tabs('Disease::DOID:1', 'DpS', 'Symptom::D1'))
    const edges = put('edges.sif.gz', gzipSync(sif))
    expect(await edgesOf('hetionet', edges, nodes)).toEqual(['DOID:1 MESH-SYMPTOM:D1'])
    expect((await defectsOf('hetionet', nodes))[0]?.[2]).toContain('edges is missing')
    const diseases = put(
      'diseases.tsv',
      lines(tabs('id', 'label', 'subClassOf'), '"DOID:1"\t"it""s"\t"b"', '"DOID:2"\t"b"\t""'),
    )
    const axioms = put(
      'axioms.tsv',
      lines(tabs('ID', 'LABEL', 'SubClass Of [ANON]'), tabs('DOID:1', 'the "x"', "'has symptom' some a")),
    )
    expect(await edgesOf('disease-ontology-tsv', axioms, diseases)).toEqual(['DOID:1 DOID:2', 'DOID:1 SYMP-LABEL:a'])
    expect(await edgesOf('disease-ontology-tsv', diseases)).toEqual(['DOID:1 DOID:2'])
    mkdirSync(join(folder, 'ddx'))
    put('ddx/evidences.json', '{"E_1":{"question_en":"Do you cough?"}}')
    put('ddx/probabilities.json', '{"probabilities":{"Flu":{"E_1":0.5}}}')
    expect(await edgesOf('ddxplus', join(folder, 'ddx'))).toEqual(['DDXPLUS:flu DDXPLUS:E_1'])
  })

  it('reads annotations of an archive, a folder and a file', async () => {
    const files = {
      'x/OMIM-1.tab': lines(annotationHeader, annotation('OMIM:1', 'HP:0000001'), '\t\t\t\t'),
      'x/deep/OMIM-2.tab': lines(annotationHeader, annotation('MIM:2', 'HP:0000001')),
      'x/README.txt': 'no table',
    }
    const tar = await tarOf(files)
    const expected = ['OMIM:1 HP:0000001', 'OMIM:2 HP:0000001']
    expect(await edgesOf('hpo-annotations-2015', put('a.tar', tar))).toEqual(expected)
    expect(await edgesOf('hpo-annotations-2015', put('a.bin', gzipSync(tar)))).toEqual(expected)
    mkdirSync(join(folder, 'x/deep'), { recursive: true })
    for (const [name, content] of Object.entries(files)) put(name, content)
    expect((await edgesOf('hpo-annotations-2015', join(folder, 'x')))?.toSorted()).toEqual(expected)
    expect(await edgesOf('hpo-annotations-2015', join(folder, 'x/OMIM-1.tab'))).toEqual(expected.slice(0, 1))
  })

  it('reads text, tables and JSON out of a tar archive', async () => {
    const graphs = JSON.stringify({ graphs: [{ id: 'x/hp.json', nodes: [{ id: 'HP:1', type: 'CLASS', lbl: 'a' }] }] })
    const loinc = lines(tabs('loincId', 'loincScale', 'outcome', 'hpoTermId'), tabs('1-2', 'Qn', 'H', 'HP:0000001'))
    const axioms = lines(tabs('ID', 'LABEL', 'SubClass Of [ANON]'), tabs('DOID:1', 'a', "'has symptom' some b"))
    const diseases = lines(tabs('id', 'label', 'subClassOf'), '"DOID:1"\t"a"\t""')
    const packed = async (name: string, files: Record<string, string>) => put(name, gzipSync(await tarOf(files)))
    const readme = { 'x/README.md': 'text', 'x/._a.tsv': 'attributes', 'x/LICENSE': 'text' }
    expect(await edgesOf('obo', put('o.tar', await tarOf({ 'any name': obo })))).toEqual(['DOID:1 DOID:2'])
    expect(await edgesOf('obo', await packed('o.tar.gz', { ...readme, 'x/a.obo': obo }))).toEqual(['DOID:1 DOID:2'])
    expect(await edgesOf('obographs', await packed('j.tgz', { ...readme, 'a.json': graphs }))).toEqual([])
    expect(await edgesOf('loinc2hpo', await packed('l.tgz', { ...readme, 'a.tsv': loinc }))).toEqual([
      'LOINC:1-2 HP:0000001',
    ])
    const both = [await packed('d.tgz', { 'd.tsv': diseases }), await packed('e.tgz', { 'e.tsv': axioms })]
    expect(await edgesOf('disease-ontology-tsv', ...both)).toEqual(['DOID:1 SYMP-LABEL:b'])
    const several = await packed('s.tgz', { 'a.tsv': loinc, 'b/c.tsv': loinc, 'd.md': '' })
    await expect(defectsOf('loinc2hpo', several)).rejects.toThrow(
      /s\.tgz: it is a tar archive of several files: a\.tsv, b\/c\.tsv, d\.md; unpack the one that is meant/,
    )
    const empty = put('n.tgz', gzipSync(await tarOf({ 'x/': '' })))
    await expect(defectsOf('obo', empty)).rejects.toThrow(/n\.tgz: it is a tar archive without a file/)
  })

  it('reads a tar archive as it was written before 1988', async () => {
    const tar = await tarOf({ 'a.tab': lines(annotationHeader, annotation('OMIM:1', 'HP:0000001')) })
    tar.fill(0, 257, 512)
    tar.write('        ', 148)
    const sum = tar.subarray(0, 512).reduce((total, byte) => total + byte, 0)
    tar.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    expect(await edgesOf('hpo-annotations-2015', put('v7.tar', tar))).toEqual(['OMIM:1 HP:0000001'])
  })

  it('refuses a pipe where a file is read twice, and never waits for one', async () => {
    const pipe = (name: string, content: string) => {
      const path = join(folder, name)
      execFileSync('mkfifo', [path])
      execFileSync('sh', ['-c', `cat "$1" > "$2" &`, 'sh', put(`${name}.txt`, content), path], { stdio: 'ignore' })
      return path
    }
    expect(await edgesOf('obo', pipe('pipe-1', obo))).toEqual(['DOID:1 DOID:2'])
    expect((await defectsOf('hpoa', pipe('pipe-2', obo))).length).toBeGreaterThan(0)
    for (const format of ['disease-ontology-tsv', 'hpo-annotations-2015'] as const) {
      const path = join(folder, `pipe-${format}`)
      execFileSync('mkfifo', [path])
      await expect(defectsOf(format, path)).rejects.toThrow(/it is no regular file, and this format is read twice/)
    }
  })

  it('reads a line that is not UTF-8 as Windows-1252 and notes its place', async () => {
    const content = Buffer.from(
      lines(annotationHeader, annotation('OMIM:1', 'HP:0000001').replace('name', 'Sj\u00F6gren')),
      'latin1',
    )
    const { graph, notes } = await readGraphFiles('hpo-annotations-2015', [put('latin.tab', content)], wish)
    expect(graph?.concepts[0]?.label).toBe('Sj\u00F6gren')
    expect(notes.map(({ place, kind }) => [short(place), kind])).toEqual([['latin.tab:2', 'line not in UTF-8']])
  })

  it('places every broken row', async () => {
    const tar = await tarOf({ 'a.tab': lines(annotationHeader, annotation('x', 'HP:0000001')), 'b.tab': 'other\n' })
    expect((await defectsOf('hpo-annotations-2015', put('b.tar', tar))).map(([place]) => place)).toEqual([
      'b.tar!a.tab:2',
      'b.tar!b.tab:1',
    ])
    const long = lines(annotationHeader, 'x'.repeat(17 * 1024 * 1024))
    expect(await defectsOf('hpo-annotations-2015', put('long.tab', long))).toContainEqual([
      'long.tab:2',
      '',
      'the row is longer than 16 MB',
    ])
    const loinc = [tabs('loincId', 'loincScale', 'outcome', 'hpoTermId'), tabs('1', 'Qn', 'H', 'HP:1'), '\u0000', '1-2']
    expect((await defectsOf('loinc2hpo', put('l.tsv', lines(...loinc)))).map(([place]) => place)).toEqual([
      'l.tsv:3',
      'l.tsv:2',
      'l.tsv:4',
    ])
    const latin = Buffer.from(`${loinc[0]}\n1-2\tQn\tH\tHP:000000\u00F6\n`, 'latin1')
    expect((await defectsOf('loinc2hpo', put('m.tsv', latin)))[0]).toEqual([
      'm.tsv:2',
      '',
      'the line is not UTF-8 text, or holds U+0000',
    ])
    const open = lines('"a"b,1', 'relation,x_id', '"never closed,1')
    expect((await defectsOf('primekg', put('q.csv', open))).map(([place]) => place)).toContain('q.csv:1')
    expect(await defectsOf('obo', put('half.obo', obo.replace('name: a', 'name a')))).toEqual([
      ['half.obo:5', '', 'no "tag: value" and no [Stanza]'],
    ])
  })

  it('says that a file lacks columns', async () => {
    expect(await defectsOf('primekg', put('p.csv', 'relation,x_id\n'))).toContainEqual([
      'p.csv:1',
      '',
      'the header lacks the columns "x_type", "x_name", "x_source", "y_id", "y_type", "y_name", "y_source"',
    ])
  })

  it('says what format a file is of where another was named', async () => {
    const path = put('wrong', obo)
    for (const format of graphFormatSchema.options.filter((name) => name !== 'obo')) {
      expect(await defectsOf(format, path)).toEqual([
        ['wrong', '', `looks like obo; give that format in place of ${format}`],
      ])
    }
  })

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['binary rubbish', Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919 + (i >> 3)) % 251))],
    ['zeros', Buffer.alloc(2000)],
  ])('refuses %s in every format', async (name, content) => {
    const path = put(name, content)
    for (const format of graphFormatSchema.options) expect((await defectsOf(format, path)).length).toBeGreaterThan(0)
  })

  it('names files that are damaged, missing or too many', async () => {
    const packed = gzipSync(lines(...Array.from({ length: 5000 }, (_, i) => `[Term]\nid: DOID:${i}\nname: n${i}`)))
    const tar = await tarOf({
      'a.tab': lines(annotationHeader, annotation('OMIM:1', 'HP:0000001')),
      'b.tab': 'x'.repeat(5000),
    })
    const codes = Array.from({ length: 5000 }, (_, i) => tabs(`${i}-1`, 'Qn', 'H', 'HP:0000001'))
    const table = gzipSync(lines(tabs('loincId', 'loincScale', 'outcome', 'hpoTermId'), ...codes))
    const cut = (bytes: Buffer) => bytes.subarray(0, bytes.length - 1500)
    const refusals: [GraphFormat, string, RegExp][] = [
      ['obo', put('cut.gz', cut(packed)), /cut\.gz: its gzip data ends too early/],
      ['obo', put('bad.gz', Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.from('garbage')])), /bad\.gz: its gzip/],
      ['hpo-annotations-2015', put('cut.tar', tar.subarray(0, 4000)), /cut\.tar: its tar data is damaged/],
      [
        'hpo-annotations-2015',
        put('cut.tgz', cut(gzipSync(tar, { level: 0 }))),
        /cut\.tgz: its gzip data ends too early/,
      ],
      ['loinc2hpo', put('cut2.gz', cut(table)), /cut2\.gz: its gzip data ends too early/],
      ['obographs', join(folder, 'none'), /there is no such file/],
      ['hpo-annotations-2015', join(folder, 'none'), /there is no such file/],
      ['primekg', join(folder, 'none'), /there is no such file/],
    ]
    for (const [format, path, reason] of refusals) {
      await expect(readGraphFiles(format, [path], wish)).rejects.toThrow(reason)
    }
    await expect(readGraphFiles('obo', ['a', 'b'], wish)).rejects.toThrow('obo takes one file, not 2')
    await expect(readGraphFiles('hetionet', ['a', 'b', 'c'], wish)).rejects.toThrow('at most 2 files')
  })
})
