// Linking terms: by id, by a stored choice, by label, by synonym; and candidates for a person.
import { describe, expect, it } from 'vitest'
import { graphSchema } from '../domain/graph'
import { buildGraph } from './build-graph'
import { linkCandidates } from './link-candidates'
import { linkTerm } from './link-term'

const disease = (id: string, label: string, ...synonyms: string[]) => ({ id, kind: 'disease', label, synonyms })
const graph = buildGraph(
  graphSchema.parse({
    name: 'links',
    release: '1',
    concepts: [
      disease('D:1', 'Ménière disease', 'Endolymphatic hydrops', 'endolymphatic-hydrops'),
      disease('D:2', 'Vestibular neuritis', 'VN', 'Dizziness'),
      disease('D:3', 'Vestibular migraine', 'VN'),
      disease('D:4', 'VM', 'Vestibular migraine'),
      disease('D:5', 'Twin'),
      disease('D:6', 'TWIN', 'Lone'),
      { id: 'F:1', kind: 'finding', label: 'Dizziness' },
    ],
    edges: [],
  }),
)
const linked = (id: string) => ({ status: 'linked', id })
const link = (label: string, concept?: string | null, choices?: ReadonlyMap<string, string | null>) =>
  linkTerm(graph, 'disease', { label, concept }, choices)

describe('linkTerm', () => {
  it('links by label, and by synonym where no label reads alike', () => {
    expect(link('MENIERE  disease')).toEqual(linked('D:1'))
    expect(link('Endolymphatic hydrops')).toEqual(linked('D:1'))
    expect(link('vestibular migraine')).toEqual(linked('D:3'))
  })

  it('links within the wanted kind only', () => {
    expect(link('Dizziness')).toEqual(linked('D:2'))
    expect(linkTerm(graph, 'finding', { label: 'dizziness' })).toEqual(linked('F:1'))
    expect(linkTerm(graph, 'test', { label: 'dizziness' })).toEqual({ status: 'unmapped' })
  })

  it('guesses at neither two labels nor two synonyms', () => {
    expect(link('Twin')).toEqual({ status: 'ambiguous', candidates: ['D:5', 'D:6'] })
    expect(link('VN')).toEqual({ status: 'ambiguous', candidates: ['D:2', 'D:3'] })
    expect(link('Menieres disease')).toEqual({ status: 'unmapped' })
  })

  it('takes a given id that the graph holds as that kind, and no other', () => {
    expect(link('Twin', 'D:6')).toEqual(linked('D:6'))
    expect(link('Lone', 'F:1')).toEqual(linked('D:6'))
    expect(link('Lone', 'D:99')).toEqual(linked('D:6'))
    expect(link('Lone', null)).toEqual(linked('D:6'))
  })

  it('puts a stored choice above labels and below a valid id', () => {
    const choices = new Map([
      ['disease:twin', 'D:5'],
      ['disease:lone', null],
      ['disease:vn', 'F:1'],
      ['finding:dizziness', null],
    ])
    expect(link('twin!', null, choices)).toEqual(linked('D:5'))
    expect(link('twin', 'D:1', choices)).toEqual(linked('D:1'))
    expect(link('Lone', null, choices)).toEqual({ status: 'unmapped' })
    expect(link('VN', null, choices).status).toBe('ambiguous')
    expect(link('Dizziness', null, choices)).toEqual(linked('D:2'))
  })
})

describe('linkCandidates', () => {
  it('ranks by shared trigrams and names what matched', () => {
    const [first, ...others] = linkCandidates(graph, 'disease', 'Menieres disease', 5)
    expect(first).toMatchObject({ id: 'D:1', label: 'Ménière disease', matched: 'meniere disease' })
    expect(first?.similarity).toBeGreaterThan(0.7)
    expect(others.every((candidate) => candidate.similarity <= (first?.similarity ?? 0))).toBe(true)
  })

  it('computes similarity as shared over all distinct trigrams', () => {
    // "twi", "  t", " tw", "win", "in " against "  t", " tw", "twi", "wig", "ig ".
    expect(linkCandidates(graph, 'disease', 'twig', 1)).toEqual([
      { id: 'D:6', label: 'TWIN', matched: 'twin', similarity: 3 / 7 },
    ])
  })

  it('offers each concept once, no more than asked for, and none without anything in common', () => {
    const found = linkCandidates(graph, 'disease', 'vestibular', 2)
    expect(new Set(found.map(({ id }) => id)).size).toBe(2)
    expect(linkCandidates(graph, 'disease', 'xyzzy', 3)).toEqual([])
    expect(linkCandidates(graph, 'disease', '咳嗽', 3)).toEqual([])
    expect(() => linkCandidates(graph, 'disease', 'twin', 0)).toThrow(RangeError)
  })
})

describe('a concept id of another vocabulary', () => {
  const concept = (id: string, label: string, xrefs: string[]) => ({
    id,
    kind: 'disease' as const,
    label,
    synonyms: [],
    xrefs,
  })
  const graph = buildGraph({
    name: 'x',
    release: '1',
    concepts: [concept('D:1', 'One', ['OMIM:1', 'OMIM:9', 'D:2']), concept('D:2', 'Two', ['OMIM:2', 'OMIM:9'])],
    edges: [],
  })
  const link = (id: string) => linkTerm(graph, 'disease', { label: 'nothing', concept: id })

  it('leads to the one concept that names it', () => expect(link('OMIM:2')).toEqual({ status: 'linked', id: 'D:2' }))
  it('leads nowhere where two name it', () => expect(link('OMIM:9')).toEqual({ status: 'unmapped' }))
  it("never takes the place of a concept's own id", () => expect(link('D:2')).toEqual({ status: 'linked', id: 'D:2' }))
  it('serves a choice made on another graph', () => {
    const choices = new Map([['disease:nothing', 'OMIM:1']])
    expect(linkTerm(graph, 'disease', { label: 'Nothing' }, choices)).toEqual({ status: 'linked', id: 'D:1' })
  })
})
