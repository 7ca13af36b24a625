import { describe, expect, it } from 'vitest'
import { collectHetionet } from './hetionet'

function read(nodes: [string, string, string][], edges: [string, string, string][]) {
  const collector = collectHetionet()
  edges.forEach(([source, metaedge, target], index) =>
    collector.takeEdge({ source, metaedge, target }, `e:${index + 2}`),
  )
  nodes.forEach(([id, name, kind], index) => collector.takeNode({ id, name, kind }, `n:${index + 2}`))
  return collector.end({ release: '1.0' })
}
const asthma: [string, string, string] = ['Disease::DOID:2841', 'asthma', 'Disease']
const eyePain: [string, string, string] = ['Symptom::D058447', 'Eye Pain', 'Symptom']

describe('collectHetionet', () => {
  it('reads diseases, symptoms and what presents what', () => {
    const { graph, passedOver } = read(
      [asthma, eyePain, ['Gene::9021', 'SOCS3', 'Gene']],
      [
        ['Disease::DOID:2841', 'DpS', 'Symptom::D058447'],
        ['Gene::9021', 'GpBP', 'Biological Process::GO:0071357'],
      ],
    )
    expect(graph).toMatchObject({ name: 'hetionet', release: '1.0' })
    expect(graph?.concepts).toEqual([
      { id: 'DOID:2841', kind: 'disease', label: 'asthma', synonyms: [] },
      { id: 'MESH-SYMPTOM:D058447', kind: 'finding', label: 'Eye Pain', synonyms: [], xrefs: ['MESH:D058447'] },
    ])
    expect(graph?.edges).toEqual([
      { rel: 'has_finding', from: 'DOID:2841', to: 'MESH-SYMPTOM:D058447', frequency: null, source: 'Hetionet' },
    ])
    expect(passedOver).toEqual([
      { what: 'edges of the kind GpBP', count: 1 },
      { what: 'nodes of the kind Gene', count: 1 },
    ])
  })

  it('lists every broken row, and what the nodes lack', () => {
    const broken = read(
      [['Disease::asthma', 'asthma', 'Disease']],
      [
        ['asthma', 'DpS', 'Symptom::D058447'],
        ['Disease::DOID:2841', 'DpS', 'Symptom::x'],
      ],
    )
    expect(broken.defects.map(({ place, pointer }) => [place, pointer])).toEqual([
      ['e:2', 'source'],
      ['e:3', 'target'],
      ['n:2', 'id'],
    ])
    const lacking = read([asthma], [['Disease::DOID:2841', 'DpS', 'Symptom::D058447']])
    expect(lacking.defects).toMatchObject([{ place: 'e:2', pointer: '/to' }])
  })

  it('asks for the table that is missing', () => {
    expect(read([asthma], []).defects).toMatchObject([
      { detail: expect.stringContaining('edges is missing') as string },
    ])
    expect(read([], [['a', 'GpBP', 'b']]).defects).toMatchObject([
      { detail: expect.stringContaining('nodes is missing') as string },
    ])
  })
})
