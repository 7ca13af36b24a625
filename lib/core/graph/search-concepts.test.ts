// Searching concepts: every way of matching, their order, and that nothing depends on chance.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conceptKindSchema, graphSchema } from '../domain/graph'
import { browseConcepts } from './browse-concepts'
import { buildGraph } from './build-graph'
import type { MedicalGraph } from './medical-graph'
import { normalise } from './normalise'
import { searchConcepts } from './search-concepts'

const finding = (id: string, label: string, ...synonyms: string[]) => ({ id, kind: 'finding', label, synonyms })
const isA = (from: string, to: string) => ({ rel: 'is_a', from, to })
const graph = buildGraph(
  graphSchema.parse({
    name: 'search',
    release: '1',
    concepts: [
      finding('F:all', 'All findings'),
      finding('F:eye', 'Abnormality of the eye'),
      { ...finding('F:ptosis', 'Ptosis', 'Drooping of the eyelid', 'Blepharoptosis'), xrefs: ['UMLS:C0005745'] },
      finding('F:eyelid', 'Eyelid'),
      finding('F:eyelid-low', 'Eyelid coloboma of the lower lid'),
      finding('F:ptosis-kidney', 'Ptosis of the kidney', 'Nephroptosis'),
      finding('F:weak', 'Weakness', 'Ptosis-like weakness'),
      { id: 'D:ptosis', kind: 'disease', label: 'Ptosis' },
    ],
    edges: [isA('F:eye', 'F:all'), isA('F:ptosis', 'F:eye'), isA('F:weak', 'F:all')],
  }),
)
const search = (text: string, of: MedicalGraph = graph) =>
  searchConcepts(of, ['finding'], text).map(({ id, match }) => `${id} ${match.how}: ${match.wording}`)

describe('searchConcepts', () => {
  it('finds labels before synonyms before beginnings before words', () => {
    expect(search('ptosis')).toEqual([
      'F:ptosis label: Ptosis',
      'F:ptosis-kidney prefix: Ptosis of the kidney',
      'F:weak prefix: Ptosis-like weakness',
    ])
    expect(search('nephroptosis')[0]).toBe('F:ptosis-kidney synonym: Nephroptosis')
  })

  it('finds words in any order, also by their beginnings', () => {
    expect(search('lid drooping'), 'the middle of a word is no beginning').toEqual([
      'F:ptosis fuzzy: Drooping of the eyelid',
    ])
    expect(search('eyelid droop')[0]).toBe('F:ptosis words: Drooping of the eyelid')
    expect(search('eyelid')).toEqual([
      'F:eyelid label: Eyelid',
      'F:eyelid-low prefix: Eyelid coloboma of the lower lid',
      'F:ptosis words: Drooping of the eyelid',
    ])
  })

  it('finds similar spellings last, with how similar they are', () => {
    const [first] = searchConcepts(graph, ['finding'], 'ptosos')
    // Trigrams of "ptosos" and "ptosis": 4 shared of 10.
    expect(first).toMatchObject({ id: 'F:ptosis', match: { how: 'fuzzy', wording: 'Ptosis', similarity: 0.4 } })
    expect(search('blefaroptosis')[0]).toBe('F:ptosis fuzzy: Blepharoptosis')
    expect(search('quagga')).toEqual([])
  })

  it('finds an id and an id elsewhere, whatever their case', () => {
    expect(search('f:PTOSIS')[0]).toBe('F:ptosis id: f:PTOSIS')
    expect(search('umls:c0005745')[0]).toBe('F:ptosis id: umls:c0005745')
  })

  it('keeps to the kinds asked for', () => {
    const found = searchConcepts(graph, ['disease', 'finding'], 'ptosis').filter(({ match }) => match.how === 'label')
    expect(found.map(({ id, kind }) => [id, kind])).toEqual([
      ['D:ptosis', 'disease'],
      ['F:ptosis', 'finding'],
    ])
    expect(searchConcepts(graph, ['test'], 'ptosis')).toEqual([])
  })
})

const word = fc.constantFrom('heart', 'failure', 'acute', 'renal', 'fever', 'of', 'the', 'Éclair', 'x')
const wording = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
const anyGraph = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...conceptKindSchema.options),
      label: wording,
      synonyms: fc.array(wording, { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((concepts) => graphSchema.parse({ name: 'any', release: '1', edges: [], concepts: concepts.map(named) }))
const named = (concept: object, at: number) => ({ ...concept, id: `C:${at}` })
const order = ['id', 'label', 'synonym', 'prefix', 'words', 'fuzzy']

describe('searching any graph', () => {
  it('finds every concept by its label among those whose label reads alike, ahead of all others', () => {
    fc.assert(
      fc.property(anyGraph, (value) => {
        const built = buildGraph(value)
        for (const { id, kind, label } of value.concepts) {
          const found = searchConcepts(built, [kind], label)
          const place = found.findIndex((hit) => hit.id === id)
          expect(place).toBeGreaterThanOrEqual(0)
          for (const hit of found.slice(0, place + 1)) expect(normalise(hit.label)).toBe(normalise(label))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('lists each concept once, the surer ways of matching first, and the same every time', () => {
    fc.assert(
      fc.property(anyGraph, wording, (value, text) => {
        const found = searchConcepts(buildGraph(value), conceptKindSchema.options, text)
        const shuffled = { ...value, concepts: [...value.concepts].reverse() }
        expect(searchConcepts(buildGraph(shuffled), conceptKindSchema.options, text)).toEqual(found)
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
        const ranks = found.map(({ match }) => order.indexOf(match.how))
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
      }),
      { numRuns: 100 },
    )
  })

  it('finds every wording that holds all the words', () => {
    fc.assert(
      fc.property(anyGraph, wording, (value, text) => {
        const wanted = normalise(text).split(' ')
        const holds = (one: string) => wanted.every((part) => ` ${normalise(one)}`.includes(` ${part}`))
        const expected = value.concepts.filter(({ label, synonyms }) => [label, ...synonyms].some(holds))
        const found = searchConcepts(buildGraph(value), conceptKindSchema.options, text)
        const literal = found.filter(({ match }) => match.how !== 'fuzzy').map(({ id }) => id)
        expect(literal.sort()).toEqual(expected.map(({ id }) => id).sort())
      }),
      { numRuns: 100 },
    )
  })
})

describe('browseConcepts', () => {
  it('shows the tops of hierarchies first, then everything by label', () => {
    expect(browseConcepts(graph, 'finding')).toEqual([
      ...['F:all', 'F:eye', 'F:eyelid', 'F:eyelid-low', 'F:ptosis', 'F:ptosis-kidney', 'F:weak'],
    ])
    expect(browseConcepts(graph, 'test')).toEqual([])
  })
})
