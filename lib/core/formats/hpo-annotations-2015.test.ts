import { describe, expect, it } from 'vitest'
import { collectHpoAnnotations2015 } from './hpo-annotations-2015'

const row = (id: string, finding: string, more: Record<string, string> = {}) => ({
  'Disease ID': id,
  'Disease Name': `name of ${id}`,
  'Phenotype ID': finding,
  'Phenotype Name': `name of ${finding}`,
  Frequency: '',
  'Negation ID': '',
  'Negation Name': '',
  ...more,
})

function read(rows: ReturnType<typeof row>[], wish = { release: '2015' }) {
  const collector = collectHpoAnnotations2015()
  rows.forEach((given, index) => collector.take(given, `f:${index + 2}`))
  return collector.end(wish)
}
const HP = 'HP:0000001'

describe('collectHpoAnnotations2015', () => {
  it.each([
    ['DOID-DOID:0000057', 'DOID:57', ['DOID:0000057']],
    ['DOID-DOID:0050439', 'DOID:0050439', undefined],
    ['DOID-DOID:1826', 'DOID:1826', undefined],
    ['MESH-D002375', 'MESH:D002375', undefined],
    ['MIM:100200', 'OMIM:100200', undefined],
    ['OMIM:613705', 'OMIM:613705', undefined],
    ['DECIPHER:1', 'DECIPHER:1', undefined],
  ])('reads the id %s', (given, id, xrefs) => {
    const { graph } = read([row(given, HP)])
    expect(graph?.concepts[0]).toMatchObject({ id, kind: 'disease' })
    expect(graph?.concepts[0]?.xrefs).toEqual(xrefs)
  })

  it('makes an edge with frequency and source of each row', () => {
    const { graph } = read([row('OMIM:1', HP, { Frequency: '3/4' })])
    expect(graph).toMatchObject({
      name: 'hpo-annotations-2015',
      concepts: [
        { id: 'OMIM:1', label: 'name of OMIM:1' },
        { id: HP, kind: 'finding', label: `name of ${HP}` },
      ],
      edges: [{ rel: 'has_finding', from: 'OMIM:1', to: HP, frequency: 0.75, source: 'HPO annotations' }],
    })
  })

  it('merges the rows of a pair: a stated share before an unstated one, an affirmation before an exclusion', () => {
    const merged = (...rows: Record<string, string>[]) => {
      const reading = read(rows.map((more) => row('OMIM:1', HP, more)))
      return [reading.graph?.edges.map(({ frequency }) => frequency), reading.notes.length]
    }
    const not = { 'Negation ID': 'NOT', 'Negation Name': 'NOT' }
    expect(merged({ Frequency: '10%' }, { Frequency: '' }, { Frequency: '30%' }, { Frequency: '20%' })).toEqual([
      [0.3],
      0,
    ])
    expect(merged({}, {})).toEqual([[null], 0])
    expect(merged(not, { 'Negation Name': 'not' })).toEqual([[0], 0])
    expect(merged(not, {})).toEqual([[null], 1])
    expect(merged({ Frequency: '5%' }, { ...not, Frequency: '90%' })).toEqual([[0.05], 1])
    expect(merged(not, {}, not)).toEqual([[null], 1])
  })

  it('notes where a share is not understood, and where a pair is affirmed and excluded', () => {
    const { notes, passedOver } = read([
      row('OMIM:1', HP, { Frequency: 'variable' }),
      row('OMIM:1', HP, { 'Negation ID': 'NOT' }),
    ])
    expect(notes).toEqual([
      { place: 'f:2', kind: 'frequency not understood', detail: '"variable" is read as unstated' },
      {
        place: 'f:2',
        kind: 'affirmed and excluded',
        detail: `OMIM:1 → ${HP} is both affirmed and excluded; read as affirmed`,
      },
    ])
    expect(passedOver).toEqual([{ what: 'edges stated again', count: 1 }])
  })

  it('takes the name that most rows give, titles apart, and the id where none is usable', () => {
    const named = (name: string) => row('MIM:100000', HP, { 'Disease Name': name, 'Phenotype Name': '' })
    const { graph, passedOver } = read([named('Y'), named('#100000 X SYNDROME; XS'), named('X SYNDROME')])
    expect(graph?.concepts).toEqual([
      { id: 'OMIM:100000', kind: 'disease', label: 'X SYNDROME', synonyms: ['XS'] },
      { id: HP, kind: 'finding', label: HP, synonyms: [] },
    ])
    expect(passedOver).toContainEqual({ what: 'further names of a disease or finding', count: 1 })
    const long = read([named('x'.repeat(501))])
    expect(long.graph?.concepts[0]?.label).toBe('OMIM:100000')
    expect(long.notes).toMatchObject([{ kind: 'name too long', place: 'f:2' }])
  })

  it('takes a name that is run together with that of another entry only where there is no other', () => {
    const named = (name: string) => row('OMIM:100000', HP, { 'Disease Name': name })
    const glued = named('#100000 DOWN SYNDROMETRISOMY 21, INCLUDED')
    const parted = read([glued, glued, named('DOWN SYNDROME; DS')])
    expect(parted.graph?.concepts[0]).toMatchObject({ label: 'DOWN SYNDROME', synonyms: ['DS'] })
    expect(parted.notes).toEqual([])
    const alone = read([glued])
    expect(alone.graph?.concepts[0]).toMatchObject({ label: 'DOWN SYNDROMETRISOMY 21, INCLUDED', synonyms: [] })
    expect(alone.notes).toMatchObject([{ place: 'f:2', kind: 'name run together with that of another entry' }])
  })

  it('reads null as no name, with a note', () => {
    const { graph, notes } = read([row('OMIM:1', HP, { 'Phenotype Name': 'null', 'Disease Name': 'NULL' })])
    expect(graph?.concepts.map(({ label }) => label)).toEqual(['OMIM:1', HP])
    expect(notes).toEqual([
      { place: 'f:2', kind: 'no name', detail: '"NULL" is read as no name of OMIM:1' },
      { place: 'f:2', kind: 'no name', detail: `"null" is read as no name of ${HP}` },
    ])
  })

  it('lists every broken row and asks for a release', () => {
    const { graph, defects } = read([row('Lupus', HP), row('OMIM:1', 'MP:1'), row('HP:0000002', HP)])
    expect(graph).toBeNull()
    expect(defects.map(({ place, pointer }) => [place, pointer])).toEqual([
      ['f:2', 'Disease ID'],
      ['f:3', 'Phenotype ID'],
      ['f:4', 'Disease ID'],
    ])
    const collector = collectHpoAnnotations2015()
    collector.take(row('OMIM:1', HP), 'f:2')
    expect(collector.end({}).defects).toMatchObject([{ detail: expect.stringContaining('--release') as string }])
  })
})
