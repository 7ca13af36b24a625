// The examples of docs/formats.md are read by the parsers they describe.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { GraphFormat } from '@/lib/core/domain/graph-import'
import { manifestSchema } from '@/lib/core/domain/release'
import { renderOptionsSchema } from '@/lib/core/domain/release-options'
import { parseAgentClinic } from '@/lib/core/formats/agentclinic'
import { parseAgreement } from '@/lib/core/formats/agreement-file'
import { parseCalibration } from '@/lib/core/formats/calibration-file'
import { parseCase } from '@/lib/core/formats/case-file'
import { parseComposeReport } from '@/lib/core/formats/compose-report-file'
import { parseDecision } from '@/lib/core/formats/decision-file'
import { parseFilter } from '@/lib/core/formats/filter-file'
import { collectGraph } from '@/lib/core/formats/graph-file'
import { parseLabel } from '@/lib/core/formats/label-file'
import { parsePhenopacket } from '@/lib/core/formats/phenopacket'
import { parseRating } from '@/lib/core/formats/rating-file'
import { parseScore } from '@/lib/core/formats/score-file'
import { sftRows } from '@/lib/core/formats/sft-view'
import { TEXT_LINK_FORMAT, textLinkLineSchema } from '@/lib/core/formats/text-link-file'
import { parseTree } from '@/lib/core/formats/tree-file'
import { buildGraph } from '@/lib/core/graph/build-graph'
import { scoreTree } from '@/lib/core/metrics/score-tree'
import { contentHash } from '@/lib/server/content-hash'
import { readGraphFiles } from '@/lib/server/files/read-graph-files'

const page = readFileSync(new URL('../docs/formats.md', import.meta.url), 'utf8')

/** The lines of a section's example; a value broken over several lines is put together again. */
function example(heading: string): string[] {
  const section = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  const block = /```jsonl?\n([\s\S]*?)\n```/.exec(section)?.[1] ?? ''
  return block.replaceAll('\n ', '').split('\n')
}

const only = (heading: string) => example(heading).join('')

const lineFormats = [
  { heading: 'medaction-compose-report/1', parse: parseComposeReport },
  { heading: 'medaction-case/1', parse: parseCase },
  { heading: 'medaction-tree/1', parse: parseTree },
  { heading: 'medaction-score/1', parse: parseScore },
  { heading: 'medaction-filter/1', parse: parseFilter },
  { heading: 'medaction-label/1', parse: parseLabel },
  { heading: 'medaction-calibration/1', parse: parseCalibration },
  { heading: 'medaction-decision/1', parse: parseDecision },
  { heading: 'medaction-rating/1', parse: parseRating },
  { heading: 'medaction-agreement/1', parse: parseAgreement },
  { heading: 'AgentClinic', parse: (line: string) => parseAgentClinic(line, contentHash) },
  { heading: 'Phenopackets', parse: (line: string) => parsePhenopacket(JSON.parse(line)) },
]

function parsedGraph() {
  const collector = collectGraph()
  example('medaction-graph/1').forEach((line, index) => collector.take(line, index + 1))
  return collector.end()
}

function parsed<T>(result: { ok: true; value: T } | { ok: false; defects: unknown[] }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.defects))
  return result.value
}

describe('the examples of docs/formats.md', () => {
  it.each(lineFormats)('$heading is read without a defect', ({ heading, parse }) => {
    const lines = example(heading)
    expect(lines.join('').length).toBeGreaterThan(0)
    for (const line of lines) expect(parse(line)).toMatchObject({ ok: true })
  })

  it('medaction-graph/1 is sound', () => {
    const { graph, defects } = parsedGraph()
    expect(defects).toEqual([])
    expect(graph?.concepts.length).toBeGreaterThan(0)
  })

  it('medaction-text-link/1 fits its schema', () => {
    for (const line of example(TEXT_LINK_FORMAT))
      expect(textLinkLineSchema.parse(JSON.parse(line)).kind).toBe('finding')
  })

  it('medaction-release/1 fits its schema', () => {
    expect(manifestSchema.safeParse(JSON.parse(only('medaction-release/1'))).error).toBeUndefined()
  })

  it('the score is the one of the example tree, case and graph', () => {
    const { graph } = parsedGraph()
    if (!graph) throw new Error('the example graph is broken')
    const clinicalCase = parsed(parseCase(only('medaction-case/1')))
    const tree = parsed(parseTree(only('medaction-tree/1')))
    expect(scoreTree(buildGraph(graph), clinicalCase, tree)).toEqual([parsed(parseScore(only('medaction-score/1')))])
  })

  it('sft-train.jsonl is the row of the example tree', () => {
    const { id, title, specialty, observation, diagnosis, source } = parsed(parseCase(only('medaction-case/1')))
    const { id: treeId, teacher, turns } = parsed(parseTree(only('medaction-tree/1')))
    const { model, seed, temperature } = teacher
    const { name, reference, licence } = source
    const turnIds = turns.map((turn) => turn.id)
    const [row] = sftRows(
      {
        ...{ id: treeId, split: 'train', labels: new Map(), verdicts: [] },
        case: {
          ...{ id, title, specialty, source: name, reference, licence },
          ...{ observation: observation.text, diagnosis: diagnosis.label },
        },
        teacher: { name: teacher.name, model, prompt: null, seed, temperature },
        turns: turns.map((turn) => ({ ...turn, author: null, editedFromId: null })),
        trajectories: [
          {
            ...{ id: 'example-tree/n3', leafId: 'n3', turnIds, pathTurns: turnIds.length, approval: 'accepted' },
            ...{ outcome: 'HIT', metrics: null, acceptance: null, decisionId: null, verdictIds: [11, 12, 13] },
          },
        ],
      },
      renderOptionsSchema.parse({}),
    )
    expect(row).toEqual(JSON.parse(only('sft-train.jsonl')))
  })

  it('AgentClinic gives the menu the text names', () => {
    const { menu } = parsed(parseAgentClinic(only('AgentClinic'), contentHash))
    const tests = menu.map(({ test }) => test)
    expect(tests).toEqual(['Neurological Examination', 'Acetylcholine Receptor Antibodies', 'CBC', 'CT Chest'])
  })
})

/** The examples below a heading of the third level, each as it stands. */
function examplesBelow(heading: string): string[] {
  const section = page.split(`\n### ${heading}\n`)[1]?.split(/\n##+ /)[0] ?? ''
  return Array.from(section.matchAll(/```\n([\s\S]*?\n)```/g), ([, block = '']) => block)
}

const graphExamples: { format: GraphFormat; heading: string; edges: string[] }[] = [
  { format: 'obo', heading: 'OBO and OBO Graphs', edges: ['DOID:437 is_a DOID:439'] },
  {
    format: 'disease-ontology-tsv',
    heading: "Disease Ontology's reports",
    edges: [
      'DOID:8469 is_a DOID:934',
      'DOID:8469 has_finding SYMP-LABEL:muscle-pain',
      'DOID:8469 has_finding SYMP-LABEL:fever',
    ],
  },
  { format: 'hpoa', heading: 'HPO annotations', edges: ['OMIM:154700 has_finding HP:0001166'] },
  { format: 'loinc2hpo', heading: 'LOINC2HPO', edges: ['LOINC:600-7 reveals HP:0031864'] },
]

describe('the examples of graphs of other projects', () => {
  it.each(graphExamples)('$format gives a graph without a defect or note', async ({ format, heading, edges }) => {
    const folder = mkdtempSync(join(tmpdir(), 'examples-'))
    const paths = examplesBelow(heading).map((block, index) => {
      writeFileSync(join(folder, `${index}`), block)
      return join(folder, `${index}`)
    })
    const { graph, defects, notes } = await readGraphFiles(format, paths, { release: '1' })
    rmSync(folder, { recursive: true })
    expect([defects, notes]).toEqual([[], []])
    expect(graph?.edges.map(({ rel, from, to }) => `${from} ${rel} ${to}`)).toEqual(edges)
  })

  it('every format of ours has a row in the table of formats', () => {
    const headings = Array.from(page.matchAll(/\n## (medaction-[a-z-]+\/1)\n/g), ([, name]) => name)
    const rows = Array.from(page.matchAll(/\n\| \[`(medaction-[a-z-]+\/1)`\]/g), ([, name]) => name)
    expect(rows.toSorted()).toEqual(headings.toSorted())
  })
})
