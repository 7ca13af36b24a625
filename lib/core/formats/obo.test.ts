import { describe, expect, it } from 'vitest'
import { collectObo } from './obo'

const header = ['format-version: 1.4', 'data-version: doid/releases/2026-08-01/doid.obo', 'ontology: doid']
const term = (id: string, ...lines: string[]) => ['', '[Term]', `id: ${id}`, `name: name of ${id}`, ...lines]

function read(lines: string[], wish = {}) {
  const collector = collectObo()
  lines.forEach((line, index) => collector.take(line, `f:${index + 1}`))
  return collector.end(wish)
}
const conceptOf = (reading: ReturnType<typeof read>, id: string) =>
  reading.graph?.concepts.find((item) => item.id === id)

describe('collectObo', () => {
  it('reads names, exact synonyms, further ids and parents', () => {
    const reading = read([
      ...header,
      '! a comment',
      ...term(
        'DOID:1',
        'alt_id: DOID:11',
        'def: "An ! odd: {def=1}" [url:x]',
        'synonym: "one" EXACT []',
        'synonym: "one" EXACT [X:1]',
        'synonym: "name of DOID:1" EXACT []',
        'synonym: "uno" []',
        'exact_synonym: "eins" []',
        'synonym: "near one" RELATED []',
        'synonym: "wide one" BROAD []',
        'narrow_synonym: "small one" []',
        'xref: MSH:D1 {source="x"}',
        'xref: url:http\\://example.org/a "a page"',
        'is_a: DOID:2 {inferred="true"} ! two',
      ),
      ...term('DOID:2'),
      '',
      '[Typedef]',
      'id: part_of',
      'anything goes here',
    ])
    expect(reading.defects).toEqual([])
    expect(conceptOf(reading, 'DOID:1')).toEqual({
      id: 'DOID:1',
      kind: 'disease',
      label: 'name of DOID:1',
      synonyms: ['one', 'uno', 'eins'],
      xrefs: ['MESH:D1', 'DOID:11'],
    })
    expect(conceptOf(reading, 'DOID:2')).not.toHaveProperty('xrefs')
    expect(reading.graph?.edges).toEqual([{ rel: 'is_a', from: 'DOID:1', to: 'DOID:2', frequency: null }])
    expect(reading.passedOver).toEqual([
      { what: 'stanzas [Typedef]', count: 1 },
      { what: 'related synonyms', count: 1 },
      { what: 'broad synonyms', count: 1 },
      { what: 'narrow synonyms', count: 1 },
      { what: 'cross-references to publications and pages', count: 1 },
      { what: 'synonyms that repeat the name or another synonym of their concept', count: 2 },
    ])
  })

  it('takes name, release and licence from the header, and the wish before them', () => {
    const dated = ['date: 14:05:2015 16:40', 'remark: This work is licensed under CC BY 3.0.', 'ontology: doid']
    expect(read([...header, ...term('DOID:1')]).graph).toMatchObject({
      name: 'doid',
      release: '2026-08-01',
      sources: [{ name: 'Disease Ontology', release: '2026-08-01', licence: 'CC0 1.0' }],
    })
    expect(read([...dated, ...term('DOID:1')]).graph).toMatchObject({
      release: '2015-05-14',
      sources: [{ licence: 'This work is licensed under CC BY 3.0.' }],
    })
    const property = 'property_value: http://purl.org/dc/terms/license "https://example.org/by" xsd:string'
    expect(read(['data-version: 7', property, ...term('HP:1')]).graph).toMatchObject({
      name: 'HP',
      release: '7',
      sources: [{ name: 'Human Phenotype Ontology', licence: 'https://example.org/by' }],
    })
    expect(read([...header, ...term('DOID:1')], { name: 'mine', release: '9' }).graph).toMatchObject({
      name: 'mine',
      release: '9',
    })
    expect(read(term('DOID:1')).defects[0]?.detail).toContain('--release')
  })

  it('drops obsolete terms and moves what named them to what replaces them', () => {
    const obsolete = (id: string, ...lines: string[]) => term(id, 'is_obsolete: true', ...lines)
    const reading = read([
      ...header,
      ...term('DOID:1', 'is_a: DOID:20', 'is_a: DOID:23', 'is_a: DOID:11'),
      ...term('DOID:2', 'alt_id: DOID:11'),
      ...obsolete('DOID:20', 'replaced_by: DOID:21', 'synonym: "s" EXACT []', 'is_a: DOID:1'),
      ...obsolete('DOID:21', 'replaced_by: DOID:2'),
      ...obsolete('DOID:22', 'replaced_by: DOID:1', 'replaced_by: DOID:2'),
      ...obsolete('DOID:23', 'consider: DOID:1'),
      ...obsolete('DOID:24', 'replaced_by: DOID:25'),
      ...obsolete('DOID:25', 'replaced_by: DOID:24'),
      ...obsolete('DOID:26', 'replaced_by: DOID:11'),
    ])
    expect(reading.defects).toEqual([])
    expect(conceptOf(reading, 'DOID:2')?.xrefs).toEqual(['DOID:11', 'DOID:20', 'DOID:21', 'DOID:26'])
    expect(reading.graph?.edges).toEqual([{ rel: 'is_a', from: 'DOID:1', to: 'DOID:2', frequency: null }])
    expect(reading.notes.map(({ kind, detail }) => [kind, detail])).toEqual([
      [
        'obsolete term dropped',
        'DOID:22 is obsolete and its replacement is not one concept of the file: DOID:1, DOID:2',
      ],
      ['obsolete term dropped', 'DOID:23 is obsolete and has no replacement; the file says to consider DOID:1'],
      ['obsolete term dropped', 'DOID:24 is obsolete and its replacement is not one concept of the file: DOID:25'],
      ['obsolete term dropped', 'DOID:25 is obsolete and its replacement is not one concept of the file: DOID:24'],
      ['edge of a dropped term', 'DOID:1 → DOID:23: DOID:23 is obsolete and dropped'],
    ])
    expect(reading.passedOver).toContainEqual({ what: 'is_a edges of obsolete terms', count: 1 })
  })

  it('passes over terms and parents of other ontologies', () => {
    const foreign = ['', '[Term]', 'id: http://example.org/thing', 'is_a: http://example.org/other']
    const reading = read([...header, ...term('DOID:1', 'is_a: UBERON:1'), ...term('HP:1'), ...foreign])
    expect(reading.graph?.concepts.map(({ id }) => id)).toEqual(['DOID:1'])
    expect(reading.passedOver).toEqual([
      { what: 'is_a edges to other ontologies', count: 1 },
      { what: 'terms of other ontologies', count: 2 },
    ])
  })

  it('notes an id that two terms claim, and follows it to neither', () => {
    const lines = [...header, ...term('DOID:1', 'alt_id: DOID:9'), ...term('DOID:2', 'alt_id: DOID:9')]
    expect(read(lines).notes).toMatchObject([{ kind: 'further id of several terms', place: 'f:10' }])
    expect(read([...lines, ...term('DOID:3', 'is_a: DOID:9')]).defects).toMatchObject([{ place: 'f:18' }])
  })

  it('reads a stanza with a comment behind it', () => {
    const reading = read([...header, ...term('DOID:1'), '[Term] ! the second', 'id: DOID:2', 'name: b'])
    expect([reading.defects, reading.graph?.concepts.map(({ id }) => id)]).toEqual([[], ['DOID:1', 'DOID:2']])
  })

  it('notes the further ids of an obsolete term', () => {
    const reading = read([
      ...header,
      ...term('DOID:1'),
      ...term('DOID:2', 'is_obsolete: true', 'replaced_by: DOID:3', 'alt_id: DOID:8'),
      ...term('DOID:3'),
      ...term('DOID:4', 'is_obsolete: true', 'alt_id: DOID:9'),
    ])
    expect(reading.notes).toMatchObject([
      { place: 'f:9', kind: 'further id of an obsolete term', detail: 'DOID:8, given by DOID:2' },
      { place: 'f:20', kind: 'further id of an obsolete term', detail: 'DOID:9, given by DOID:4' },
      { kind: 'obsolete term dropped' },
    ])
  })

  it('notes an alternative id that is a term of its own, and leaves it to that term', () => {
    const reading = read([...header, ...term('DOID:1', 'alt_id: DOID:2', 'alt_id: DOID:3'), ...term('DOID:2')])
    expect(conceptOf(reading, 'DOID:1')?.xrefs).toEqual(['DOID:3'])
    expect(reading.notes).toEqual([
      { place: 'f:5', kind: 'further id is a term of its own', detail: 'DOID:2, given by DOID:1' },
    ])
  })

  it('lists every broken line and names the members of a cycle', () => {
    const { graph, defects } = read([
      ...header,
      ...term('DOID:1', 'is_a: DOID:2', 'is_a: nothing', 'no tag'),
      ...term('DOID:2', 'is_a: DOID:1', 'synonym: unquoted EXACT []'),
      ...term('DOID:1'),
      '',
      '[Term]',
      'name: nobody',
    ])
    expect(graph).toBeNull()
    expect(defects.map(({ place, pointer, detail }) => [place, pointer, detail])).toEqual([
      ['f:9', 'is_a', '"nothing" is no id of the form PREFIX:number'],
      ['f:10', '', 'no "tag: value" and no [Stanza]'],
      ['f:16', 'synonym', 'a synonym stands in double quotes'],
      ['f:22', 'id', 'a term without an id'],
      ['f:18', '', 'concept id "DOID:1" stands twice, first at f:5'],
      ['f:8', '', 'is_a cycle: DOID:1 → DOID:2 → DOID:1'],
    ])
  })

  it('refuses a parent that is no term, at its line', () => {
    expect(read([...header, ...term('DOID:1', 'is_a: DOID:2')]).defects).toEqual([
      { place: 'f:8', pointer: '/to', detail: 'is_a ends at "DOID:2", which is not a concept of this graph' },
    ])
  })

  it('knows a term without a name by its id', () => {
    const reading = read([...header, '[Term]', 'id: DOID:1'])
    expect(conceptOf(reading, 'DOID:1')?.label).toBe('DOID:1')
    expect(reading.notes).toMatchObject([{ kind: 'term without a name' }])
  })

  it('knows a term whose name is blank by its id', () => {
    const reading = read([...header, '[Term]', 'id: DOID:1', 'name: ! nothing'])
    expect(conceptOf(reading, 'DOID:1')?.label).toBe('DOID:1')
    expect(reading.notes).toMatchObject([{ kind: 'term without a name' }])
  })

  it('says once that a file is none', () => {
    expect(read([]).defects).toMatchObject([{ detail: 'no [Term] stands in it' }])
    expect(read(['a\tb', 'c\td']).defects).toMatchObject([{ place: 'f:1' }])
  })
})
