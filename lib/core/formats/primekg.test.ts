import { describe, expect, it } from 'vitest'
import { collectPrimeKg } from './primekg'

type Node = [id: string, type: string, name: string, source: string]
const cold: Node = ['5709', 'disease', 'common cold', 'MONDO']
const group: Node = ['13924_12592_14672', 'disease', 'osteogenesis imperfecta', 'MONDO_grouped']
const cough: Node = ['12735', 'effect/phenotype', 'Cough', 'HPO']
const gene: Node = ['9796', 'gene/protein', 'PHYHIP', 'NCBI']

function read(rows: [string, Node, Node][]) {
  const collector = collectPrimeKg()
  rows.forEach(([relation, [x_id, x_type, x_name, x_source], [y_id, y_type, y_name, y_source]], index) =>
    collector.take({ relation, x_id, x_type, x_name, x_source, y_id, y_type, y_name, y_source }, `f:${index + 2}`),
  )
  return collector.end({ release: '1' })
}

describe('collectPrimeKg', () => {
  it('makes one edge of both directions, positive or excluded', () => {
    const { graph, passedOver } = read([
      ['disease_phenotype_positive', cold, cough],
      ['disease_phenotype_positive', cough, cold],
      ['disease_phenotype_negative', cough, group],
    ])
    expect(graph?.concepts).toEqual([
      { id: 'MONDO:0005709', kind: 'disease', label: 'common cold', synonyms: [] },
      { id: 'HP:0012735', kind: 'finding', label: 'Cough', synonyms: [] },
      {
        id: 'MONDO:0013924',
        kind: 'disease',
        label: 'osteogenesis imperfecta',
        synonyms: [],
        xrefs: ['MONDO:0012592', 'MONDO:0014672'],
      },
    ])
    expect(graph?.edges).toEqual([
      { rel: 'has_finding', from: 'MONDO:0005709', to: 'HP:0012735', frequency: null, source: 'PrimeKG' },
      { rel: 'has_finding', from: 'MONDO:0013924', to: 'HP:0012735', frequency: 0, source: 'PrimeKG' },
    ])
    expect(passedOver).toEqual([{ what: 'edges stated again', count: 1 }])
  })

  it('passes over other relations and nodes, but keeps their diseases and phenotypes', () => {
    const { graph, passedOver } = read([
      ['disease_protein', gene, cold],
      ['disease_disease', cold, group],
      ['phenotype_phenotype', cough, cough],
    ])
    expect(graph?.concepts.map(({ id }) => id)).toEqual(['MONDO:0005709', 'MONDO:0013924', 'HP:0012735'])
    expect(graph?.edges).toEqual([])
    expect(passedOver).toEqual([
      { what: 'rows of the relation disease_protein', count: 1 },
      { what: 'rows of the relation disease_disease', count: 1 },
      { what: 'rows of the relation phenotype_phenotype', count: 1 },
    ])
  })

  it('lists every broken row', () => {
    const { graph, defects } = read([
      ['disease_phenotype_positive', ['x1', 'disease', 'odd', 'MONDO'], cough],
      ['disease_phenotype_positive', cold, gene],
      ['disease_disease', cold, ['1', 'disease', '', 'MONDO']],
      ['disease_disease', cold, ['1', 'disease', 'odd', 'ELSEWHERE']],
    ])
    expect(graph).toBeNull()
    expect(defects.map(({ place, pointer }) => [place, pointer])).toEqual([
      ['f:2', 'x_id'],
      ['f:2', 'relation'],
      ['f:3', 'relation'],
      ['f:4', '/label'],
      ['f:5', 'y_id'],
    ])
  })
})
