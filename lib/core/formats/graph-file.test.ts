import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Graph } from '../domain/graph'
import { collectGraph, writeGraph } from './graph-file'

const header = '{"format":"medaction-graph/1","type":"graph","name":"demo","release":"2026-11"}'
const concept = (id: string, kind: string) => JSON.stringify({ type: 'concept', id, kind, label: `label of ${id}` })
const edge = (rel: string, from: string, to: string, more = {}) =>
  JSON.stringify({ type: 'edge', rel, from, to, ...more })

function collect(lines: readonly string[]) {
  const collector = collectGraph()
  lines.forEach((line, index) => collector.take(line, index + 1))
  return collector.end()
}

const name = fc
  .string({ minLength: 1, maxLength: 20, unit: 'binary' })
  .map((text) => text.replaceAll('\0', '').trim() || 'x')
const graph: fc.Arbitrary<Graph> = fc
  .record({
    name,
    release: name,
    diseases: fc.uniqueArray(name, { maxLength: 6 }),
    findings: fc.uniqueArray(name, { maxLength: 6 }),
  })
  .chain(({ diseases, findings, ...head }) =>
    fc
      .record({
        labels: fc.array(name, { minLength: 12, maxLength: 12 }),
        synonyms: fc.array(fc.array(name, { maxLength: 3 }), { minLength: 12, maxLength: 12 }),
        frequencies: fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0)), {
          minLength: 6,
          maxLength: 6,
        }),
      })
      .map(({ labels, synonyms, frequencies }) => ({
        ...head,
        concepts: [
          ...diseases.map((id) => ({ id: `D:${id}`, kind: 'disease' as const })),
          ...findings.map((id) => ({ id: `F:${id}`, kind: 'finding' as const })),
        ].map((item, i) => ({ ...item, label: labels[i] ?? 'x', synonyms: synonyms[i] ?? [] })),
        edges: diseases.slice(0, findings.length).map((id, i) => ({
          rel: 'has_finding' as const,
          from: `D:${id}`,
          to: `F:${findings[i]}`,
          frequency: frequencies[i] ?? null,
        })),
      })),
  )

describe('collectGraph', () => {
  it('reads a header, concepts and edges in any order', () => {
    const lines = [
      header,
      edge('has_finding', 'D:mg', 'F:p', { frequency: 0.8 }),
      concept('F:p', 'finding'),
      concept('D:mg', 'disease'),
    ]
    expect(collect(lines)).toEqual({
      defects: [],
      graph: {
        name: 'demo',
        release: '2026-11',
        concepts: [
          { id: 'F:p', kind: 'finding', label: 'label of F:p', synonyms: [] },
          { id: 'D:mg', kind: 'disease', label: 'label of D:mg', synonyms: [] },
        ],
        edges: [{ rel: 'has_finding', from: 'D:mg', to: 'F:p', frequency: 0.8 }],
      },
    })
  })

  it('reads back every graph it writes', () => {
    fc.assert(
      fc.property(graph, (written) => {
        expect(collect([...writeGraph(written)])).toEqual({ graph: written, defects: [] })
      }),
    )
  })

  it('names every bad line, and no graph comes of them', () => {
    const lines = [
      header,
      'no json',
      concept('D:a', 'illness'),
      edge('causes', 'D:a', 'D:b'),
      header,
      '{"type":"node"}',
      '[]',
    ]
    const { graph, defects } = collect(lines)
    expect(graph).toBeNull()
    expect(defects.map(({ line, pointer }) => [line, pointer])).toEqual([
      [2, ''],
      [3, '/kind'],
      [4, '/rel'],
      [5, '/type'],
      [6, '/type'],
      [7, ''],
    ])
  })

  it('refuses another version by name', () => {
    expect(collect([header.replace('/1', '/2')]).defects).toEqual([
      { line: 1, pointer: '/format', detail: 'medaction-graph/2 is not known; this build reads medaction-graph/1' },
    ])
  })

  it('refuses a file without header, and an empty one', () => {
    expect(collect([concept('D:a', 'disease')]).defects[0]).toMatchObject({ line: 1, pointer: '/format' })
    expect(collect([]).defects[0]?.detail).toMatch(/^the file is empty/)
  })

  it('lists ends that are missing and cycles beside bad lines, but not edges of what a bad line names', () => {
    const lines = [
      header,
      concept('D:a', 'disease'),
      concept('D:b', 'disease'),
      concept('D:c', 'illness'),
      'no json, yet it names "D:d"',
      edge('is_a', 'D:a', 'D:b'),
      edge('is_a', 'D:b', 'D:a'),
      edge('is_a', 'D:a', 'D:c'),
      edge('is_a', 'D:a', 'D:d'),
      edge('has_finding', 'D:a', 'F:none'),
    ]
    const { graph, defects } = collect(lines)
    expect([graph, defects.map(({ line, pointer }) => [line, pointer])]).toEqual([
      null,
      [
        [4, '/kind'],
        [5, ''],
        [10, '/to'],
        [6, ''],
      ],
    ])
  })

  it('puts the defects of the graph as a whole at the lines that brought them in', () => {
    const lines = [
      header,
      concept('D:a', 'disease'),
      concept('D:b', 'disease'),
      edge('is_a', 'D:a', 'D:b'),
      edge('has_finding', 'D:a', 'F:none'),
      concept('D:a', 'disease'),
      edge('is_a', 'D:b', 'D:a'),
    ]
    const { graph, defects } = collect(lines)
    expect(graph).toBeNull()
    expect(defects.map(({ line }) => line).sort()).toEqual([4, 5, 6])
  })
})
