import { describe, expect, it } from 'vitest'
import { collectDiseaseOntology, symptomId } from './disease-ontology-tsv'

function read(diseases: [string, string, string][], axioms: [string, string][] = [], wish = { release: '2026-08' }) {
  const collector = collectDiseaseOntology()
  axioms.forEach(([ID, expression], index) =>
    collector.takeAxioms({ ID, LABEL: 'any', 'SubClass Of [ANON]': expression }, `b:${index + 2}`),
  )
  diseases.forEach(([id, label, subClassOf], index) =>
    collector.takeDisease({ id, label, subClassOf }, `a:${index + 2}`),
  )
  return collector.end(wish)
}

describe('collectDiseaseOntology', () => {
  it('finds parents by label, several for one disease', () => {
    const { graph, defects, notes } = read([
      ['DOID:1', 'cold', 'infection'],
      ['DOID:1', 'cold', 'nose disease'],
      ['DOID:2', 'infection', 'disease'],
      ['DOID:3', 'nose disease', ''],
    ])
    expect(defects).toEqual([])
    expect(graph?.concepts.map(({ id, kind, label }) => [id, kind, label])).toEqual([
      ['DOID:1', 'disease', 'cold'],
      ['DOID:2', 'disease', 'infection'],
      ['DOID:3', 'disease', 'nose disease'],
    ])
    expect(graph?.edges.map(({ from, to }) => [from, to])).toEqual([
      ['DOID:1', 'DOID:2'],
      ['DOID:1', 'DOID:3'],
    ])
    expect(notes).toEqual([
      { place: 'a:4', kind: 'parent not in the file', detail: 'DOID:2 is_a "disease", which no row defines' },
    ])
  })

  it('makes findings of symptoms and phenotypes, whichever report comes first', () => {
    const { graph, notes, passedOver } = read(
      [
        ['DOID:1', 'cold', ''],
        ['DOID:2', 'flu', ''],
      ],
      [
        ['DOID:1', "'has symptom' some 'Runny nose'|'transmitted by' some air"],
        ['DOID:2', "x and ('has symptom' some 'runny  nose')|'has phenotype' some Fever|'has symptom' some (a or b)"],
        ['DOID:9', "'has symptom' some a"],
      ],
    )
    expect(graph?.concepts.filter(({ kind }) => kind === 'finding').map(({ id, label }) => [id, label])).toEqual([
      ['SYMP-LABEL:runny-nose', 'Runny nose'],
      ['SYMP-LABEL:fever', 'Fever'],
    ])
    expect(graph?.edges).toEqual(
      [
        ['DOID:1', 'SYMP-LABEL:runny-nose'],
        ['DOID:2', 'SYMP-LABEL:runny-nose'],
        ['DOID:2', 'SYMP-LABEL:fever'],
      ].map(([from, to]) => ({ rel: 'has_finding', from, to, frequency: null, source: 'Disease Ontology' })),
    )
    expect(notes.map(({ place, kind, detail }) => [place, kind, detail])).toEqual([
      ['b:3', 'one of several findings', 'DOID:2: a or b'],
      ['b:4', 'axioms of a disease that is not in the file', 'DOID:9 any'],
    ])
    expect(passedOver).toEqual([{ what: 'axioms about other things than symptoms and phenotypes', count: 1 }])
  })

  it('knows a finding by its id where the report gives one', () => {
    const { graph } = read(
      [['DOID:1', 'cold', '']],
      [['DOID:1', "'has phenotype' some HP:0002561|'has symptom' some 'SYMP:1'|'has symptom' some DOID:2"]],
    )
    expect(graph?.concepts.slice(1).map(({ id, label }) => [id, label])).toEqual([
      ['HP:0002561', 'HP:0002561'],
      ['SYMP:1', 'SYMP:1'],
      [symptomId('DOID:2'), 'DOID:2'],
    ])
    expect(graph?.edges.map(({ to }) => to)).toEqual(['HP:0002561', 'SYMP:1', symptomId('DOID:2')])
  })

  it('says which of the two reports is missing', () => {
    expect(read([], [['DOID:1', "'has symptom' some a"]]).defects).toEqual([
      { place: '', pointer: '', detail: 'the report of the hierarchy is missing; name it as a further file' },
    ])
  })

  it('lists every broken row', () => {
    const { graph, defects } = read(
      [
        ['HP:1', 'x', ''],
        ['DOID:1', '', ''],
        ['DOID:2', 'twin', ''],
        ['DOID:3', 'twin', ''],
        ['DOID:4', 'child', 'twin'],
        ['DOID:4', 'other name', ''],
      ],
      [
        ['DOID:2', "'has symptom' some 'open"],
        ['none', 'a'],
      ],
    )
    expect(graph).toBeNull()
    expect(defects.map(({ place, pointer }) => [place, pointer])).toEqual([
      ['a:2', 'id'],
      ['a:3', 'label'],
      ['a:7', 'label'],
      ['a:6', 'subClassOf'],
      ['b:2', 'SubClass Of [ANON]'],
      ['b:3', 'ID'],
    ])
    expect(defects[3]?.detail).toBe('"twin" is the label of DOID:2 and DOID:3')
  })

  it('names the members of a cycle', () => {
    const { defects } = read([
      ['DOID:1', 'a', 'b'],
      ['DOID:2', 'b', 'a'],
    ])
    expect(defects).toEqual([{ place: 'a:2', pointer: '', detail: 'is_a cycle: DOID:1 → DOID:2 → DOID:1' }])
  })
})

describe('symptomId', () => {
  it('is the same for every spelling that compares equal', () => {
    expect(symptomId(' Joint  PAIN')).toBe(symptomId('joint pain'))
    expect(symptomId('x'.repeat(400)).length).toBeLessThanOrEqual(120)
  })
})
