import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const node = ['--conditions=react-server', '--import', 'tsx', 'scripts/cli.ts']

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = (name: string) => join(folder, name)
const outputs = () => readdirSync(folder).filter((name) => name.startsWith('out') || name.endsWith('.part'))
function put(name: string, ...lines: (object | string)[]): string {
  writeFileSync(at(name), lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''))
  return at(name)
}

function cli(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [...node, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const written = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (written.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (written.stderr += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, ...written }))
  })
}
/** What the command says, with the folder of this test left out. */
const said = ({ stderr }: { stderr: string }) => stderr.replaceAll(`${folder}/`, '').trimEnd().split('\n')

const concept = (id: string, kind: string, label: string) => ({ type: 'concept', id, kind, label })
const graph = [
  { format: 'medaction-graph/1', type: 'graph', name: 'small', release: '1' },
  concept('D:nmj', 'disease', 'Neuromuscular disease'),
  concept('D:mg', 'disease', 'Myasthenia gravis'),
  concept('D:lems', 'disease', 'Lambert-Eaton syndrome'),
  concept('F:ptosis', 'finding', 'Ptosis'),
  concept('F:achr', 'finding', 'AChR antibody positive'),
  concept('T:achr', 'test', 'AChR antibodies'),
  { type: 'edge', rel: 'is_a', from: 'D:mg', to: 'D:nmj' },
  { type: 'edge', rel: 'is_a', from: 'D:lems', to: 'D:nmj' },
  { type: 'edge', rel: 'has_finding', from: 'D:mg', to: 'F:ptosis', frequency: 0.8 },
  { type: 'edge', rel: 'has_finding', from: 'D:mg', to: 'F:achr', frequency: 0.9 },
  { type: 'edge', rel: 'has_finding', from: 'D:lems', to: 'F:ptosis', frequency: 0.3 },
  { type: 'edge', rel: 'reveals', from: 'T:achr', to: 'F:achr' },
]
const positive = [{ label: 'AChR antibody positive', polarity: 'present' }]
const clinicalCase = {
  format: 'medaction-case/1',
  id: 'c1',
  title: 'Drooping lids',
  specialty: 'neurology',
  source: { name: 'test' },
  observation: { text: 'Drooping lids by evening.', findings: [{ label: 'Ptosis', polarity: 'present' }] },
  menu: [{ test: 'AChR antibodies', synonyms: ['AChR Ab'], result: 'Positive', findings: positive }],
  diagnosis: { label: 'Myasthenia gravis', concept: 'D:mg' },
}
const belief = (p: number) => [
  { label: 'Myasthenia gravis', p },
  { label: 'Lambert-Eaton syndrome', p: 1 - p },
]
const answers = [{ test: 'AChR Ab', available: true, result: 'Positive', findings: positive }]
const tree = {
  format: 'medaction-tree/1',
  id: 't1',
  caseId: 'c1',
  teacher: { name: 'kg-policy' },
  turns: [
    { id: 'n1', parentId: null, action: null, differential: belief(0.5) },
    { id: 'n2', parentId: 'n1', action: { kind: 'order', tests: ['AChR Ab'] }, answers, differential: belief(0.75) },
    { id: 'n3', parentId: 'n2', action: { kind: 'diagnose', label: 'Myasthenia gravis' } },
  ],
}
const orphan = { ...tree, id: 't9', turns: [tree.turns[0], { ...tree.turns[1], parentId: 'gone' }] }
const label = (number: number) => ({
  format: 'medaction-label/1',
  caseId: `c${number % 20}`,
  trajectoryId: `t${number}/n3`,
  y: number % 3 === 0 ? 0 : 1,
  ...{ dtc: number % 3 === 0 ? 0.2 : 0.9, rac: 0.8, buc: null, og: 1, mtc: 1, outcome: 'HIT', turns: 3 },
})

function scoreArguments(...trees: (object | string)[]): string[] {
  const [graphFile, caseFile, treeFile] = [
    put('graph.jsonl', ...graph),
    put('cases.jsonl', clinicalCase),
    put('trees.jsonl', ...trees),
  ]
  return ['score', '--graph', graphFile, '--cases', caseFile, '--trees', treeFile]
}

describe('score', () => {
  it('writes one line per trajectory, the same to a file and to the standard output', async () => {
    const args = scoreArguments(tree)
    expect(await cli(...args, '--out', at('out'))).toEqual({ code: 0, stdout: '', stderr: '' })
    const score = JSON.parse(readFileSync(at('out'), 'utf8')) as Record<string, unknown>
    // Siblings under a root without information content are not close: the closeness is the belief in the truth.
    expect(score).toMatchObject({
      format: 'medaction-score/1',
      treeId: 't1',
      leafId: 'n3',
      outcome: 'HIT',
      dtc: 1,
      og: 1,
      mtc: 1,
    })
    expect((score.turns as { closeness: number }[]).map(({ closeness }) => closeness)).toEqual([0.5, 0.75, 1])
    expect(await cli(...args, '--out', '-')).toEqual({ code: 0, stdout: readFileSync(at('out'), 'utf8'), stderr: '' })
  })

  it('decides by the thresholds of a filter file', async () => {
    const filter = put('filter.json', {
      format: 'medaction-filter/1',
      thresholds: { dtc: 1, rac: 1, buc: 1, og: 1, mtc: 1 },
    })
    const { stdout } = await cli(...scoreArguments(tree), '--filter', filter, '--out', '-')
    expect((JSON.parse(stdout) as { decision: object }).decision).toMatchObject({
      kind: 'reject',
      failed: [{ condition: 'buc', threshold: 1 }],
    })
  })

  it('lists every bad line of the trees, ends with 1 and keeps what stood in the output', async () => {
    const args = scoreArguments(tree, '{"format":', { ...tree, id: 't2', caseId: 'c7' }, orphan, tree, {
      ...tree,
      format: 'medaction-tree/2',
    })
    writeFileSync(at('out'), 'old')
    const result = await cli(...args, '--out', at('out'))
    expect([result.code, result.stdout]).toEqual([1, ''])
    expect(said(result)).toEqual([
      expect.stringMatching(/^trees.jsonl:2: not JSON: /),
      'trees.jsonl:3: /caseId: no case "c7" in cases.jsonl',
      'trees.jsonl:4: /turns/1/parentId: turn "n2" names the parent "gone", which is not in the tree',
      'trees.jsonl:5: /id: tree "t1" stands twice',
      'trees.jsonl:6: /format: medaction-tree/2 is not known; this build reads medaction-tree/1',
      'score: 5 items were refused; nothing was written',
    ])
    expect(readFileSync(at('out'), 'utf8')).toBe('old')
    expect(outputs()).toEqual(['out'])
  })

  it('lists the bad lines of graph, cases and filter together', async () => {
    const args = scoreArguments({ ...tree, caseId: 'c7' })
    put('graph.jsonl', ...graph, { type: 'edge', rel: 'reveals', from: 'T:achr', to: 'F:none' })
    put('cases.jsonl', clinicalCase, clinicalCase)
    const filter = put('filter.json', { dtc: 2, rac: 0, buc: 0, og: 0, mtc: 0 })
    const result = await cli(...args, '--filter', filter, '--out', at('out'))
    expect(result.code).toBe(1)
    expect(said(result)).toEqual([
      'graph.jsonl:14: /to: reveals ends at "F:none", which is not a concept of this graph',
      'cases.jsonl:2: /id: case "c1" stands twice',
      expect.stringMatching(/^filter.json: \/dtc: /),
      'score: 3 items were refused; nothing was written',
    ])
    expect(outputs()).toEqual([])
  })

  it('ends with 2 on a wrong call and with 1 on a file that is not there', async () => {
    const wrong = await cli('score', '--graph', 'g', '--out', at('out'))
    expect([wrong.code, wrong.stdout]).toEqual([2, ''])
    expect(wrong.stderr).toMatch(
      /^score: missing: --cases, --trees\nusage: .* score --graph G --cases C --trees T \[--filter F.json\] --out S\n$/,
    )
    const gone = await cli('score', '--graph', at('gone'), '--cases', 'c', '--trees', 't', '--out', at('out'))
    expect([gone.code, said(gone)]).toEqual([1, ['score: cannot read gone: there is no such file or folder']])
    expect(outputs()).toEqual([])
  })
})

describe('the other file commands', () => {
  it('synthesize grows the same trees again, and score reads them', async () => {
    const args = ['--graph', put('graph.jsonl', ...graph), '--cases', put('cases.jsonl', clinicalCase)]
    const synthesize = () =>
      cli('synthesize', ...args, '--teacher', 'kg-policy', '--persona', 'shotgun', '--seed', '5', '--out', '-')
    const [first, second] = await Promise.all([synthesize(), synthesize()])
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(second.stdout).toBe(first.stdout)
    expect((JSON.parse(first.stdout) as { id: string }).id).toMatch(/^c1:[0-9a-f]{10}$/)
    const scored = await cli('score', ...args, '--trees', put('trees.jsonl', first.stdout.trim()), '--out', '-')
    expect(scored).toMatchObject({ code: 0, stderr: '' })
    expect((await cli('synthesize', ...args, '--teacher', 'oracle', '--out', '-')).code).toBe(2)
  })

  it('calibrate makes a run by which decide decides', async () => {
    const labels = put('labels.jsonl', ...Array.from({ length: 60 }, (_, number) => label(number)))
    const run = await cli('calibrate', '--labels', labels, '--alpha', '0.2', '--look', '2', '--out', at('out.json'))
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(JSON.parse(readFileSync(at('out.json'), 'utf8'))).toMatchObject({
      alpha: 0.2,
      delta: 0.05,
      look: 2,
      level: 0.05 / 6,
      n: { labels: 60, cases: 20 },
    })
    const decided = await cli('decide', '--run', at('out.json'), '--labels', labels, '--out', '-')
    expect(decided).toMatchObject({ code: 0, stderr: '' })
    const lines = decided.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object)
    expect(lines).toHaveLength(60)
    expect(lines[1]).toMatchObject({ format: 'medaction-decision/1', trajectoryId: 't1/n3' })
    put('labels.jsonl', label(1), { ...label(2), y: 2 }, label(1))
    const refused = await cli('calibrate', '--labels', labels, '--out', at('out2.json'))
    expect(refused.code).toBe(1)
    expect(said(refused).map((line) => line.split(':').slice(0, 3).join(':'))).toEqual([
      'labels.jsonl:2: /y',
      'labels.jsonl:3: /trajectoryId',
      'calibrate: 2 items were refused; nothing was written',
    ])
    for (const wrong of [
      ['--alpha', '1'],
      ['--look', '0'],
    ])
      expect((await cli('calibrate', '--labels', labels, ...wrong, '--out', '-')).code).toBe(2)
  })

  it('agree measures agreement and refuses a second rating', async () => {
    const rating = (item: number, rater: string, value: string) => ({
      format: 'medaction-rating/1',
      item: `i${item}`,
      case: `c${item}`,
      rater,
      value,
    })
    const ratings = [1, 2, 3, 4].flatMap((item) => [
      rating(item, 'a', 'accept'),
      rating(item, 'b', item > 1 ? 'accept' : 'reject'),
    ])
    const { code, stdout } = await cli('agree', '--ratings', put('ratings.jsonl', ...ratings), '--out', '-')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ n: { items: 4, raters: 2, ratings: 8 }, percent: { value: 0.75 } })
    const again = await cli(
      'agree',
      '--ratings',
      put('ratings.jsonl', ...ratings, rating(1, 'a', 'reject')),
      '--out',
      at('out'),
    )
    expect([again.code, said(again)[0]]).toEqual([1, 'ratings.jsonl:9: /rater: "a" rates the item "i1" twice'])
    expect(outputs()).toEqual([])
  })

  it('convert-graph and convert-cases write what they read, and refuse the broken', async () => {
    const converted = await cli(
      'convert-graph',
      '--from',
      'medaction',
      put('graph.jsonl', ...graph),
      '--out',
      at('out'),
    )
    expect(converted).toEqual({ code: 0, stdout: '', stderr: 'small@1: 6 concepts, 6 edges\n' })
    expect(readFileSync(at('out'), 'utf8')).toBe(readFileSync(at('graph.jsonl'), 'utf8'))
    const leaking = { ...clinicalCase, id: 'c2', title: 'Myasthenia gravis?' }
    const cases = put('cases.jsonl', clinicalCase, leaking, clinicalCase)
    const refused = await cli('convert-cases', '--from', 'medaction', cases, '--out', at('out2'))
    expect([refused.code, said(refused)]).toEqual([
      1,
      [
        'cases.jsonl:2: leaks-diagnosis: the title says "Myasthenia gravis"',
        'cases.jsonl:3: case "c1" stands twice, first at cases.jsonl:1',
        'convert-cases: 1 item was refused; nothing was written',
      ],
    ])
    expect(outputs()).toEqual(['out'])
    expect((await cli('convert-cases', '--from', 'fhir', cases, '--out', '-')).code).toBe(2)
  })

  it('convert-graph reads outside formats, writes the notes where asked, and nothing of a broken file', async () => {
    const obsolete = (n: number) => ['', '[Term]', `id: DOID:${n}`, 'is_obsolete: true']
    const obo = [
      'data-version: 7',
      '',
      '[Term]',
      'id: DOID:1',
      'name: a',
      'xref: MIM:1',
      ...[2, 3, 4, 5].flatMap(obsolete),
    ]
    const convert = (...args: string[]) => cli('convert-graph', '--from', 'obo', ...args)
    const sound = await convert(put('a.obo', ...obo), '--name', 'mine', '--out', at('out'), '--notes', at('notes'))
    expect([sound.code, said(sound)]).toEqual([
      0,
      [
        'passed over: 4 obsolete terms',
        'obsolete term dropped: 4',
        ...[8, 12, 16].map((line, i) => `  a.obo:${line}: DOID:${i + 2} is obsolete and has no replacement`),
        '  and 1 more; --notes F writes all',
        'mine@7: 1 concepts, 0 edges',
      ],
    ])
    expect(readFileSync(at('out'), 'utf8').split('\n').slice(1, 2)).toEqual([
      '{"type":"concept","id":"DOID:1","kind":"disease","label":"a","xrefs":["OMIM:1"]}',
    ])
    const notes = readFileSync(at('notes'), 'utf8').trimEnd().split('\n')
    expect(notes).toHaveLength(4)
    expect(JSON.parse(notes[3] ?? '')).toMatchObject({
      kind: 'obsolete term dropped',
      detail: expect.stringContaining('DOID:5') as string,
    })
    const broken = put('b.obo', ...obo, 'no tag', 'is_a: x')
    const refused = await convert(broken, '--out', at('out2'), '--notes', at('out3'))
    expect([refused.code, said(refused).slice(-3)]).toEqual([
      1,
      [
        'b.obo:23: no "tag: value" and no [Stanza]',
        'b.obo:24: is_a: "x" is no id of the form PREFIX:number',
        'convert-graph: 2 items were refused; nothing was written',
      ],
    ])
    // The notes of a refused file are written, its graph is not.
    expect(outputs()).toEqual(['out', 'out3'])
    expect(readFileSync(at('out3'), 'utf8')).toContain('obsolete term dropped')
  })
})

describe('a command that is stopped', () => {
  it('leaves no unfinished file', async () => {
    // Enough trees to keep the command busy for many seconds after its first output.
    const args = scoreArguments(...Array.from({ length: 60_000 }, (_, i) => ({ ...tree, id: `t${i}` })))
    const child = spawn(process.execPath, [...node, ...args, '--out', at('out')], { cwd: root, stdio: 'ignore' })
    await expect.poll(outputs, { timeout: 30_000 }).toHaveLength(1)
    child.kill('SIGINT')
    const code = await new Promise((resolve) => child.once('close', resolve))
    expect([code, outputs()]).toEqual([130, []])
  }, 60_000)
})
