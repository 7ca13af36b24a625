import { describe, expect, it } from 'vitest'
import { collectHpoa } from './hpoa'

const comments = ['#description: "HPO annotations for rare diseases"', '#version: 2026-01-08', '#tracker: https://x']
const header =
  'database_id\tdisease_name\tqualifier\thpo_id\treference\tevidence\tonset\tfrequency\tsex\tmodifier\taspect\tbiocuration'
const row = (disease: string, finding: string, { qualifier = '', frequency = '', aspect = 'P' } = {}) =>
  [
    disease,
    `name of ${disease}`,
    qualifier,
    finding,
    'PMID:1',
    'PCS',
    '',
    frequency,
    '',
    '',
    aspect,
    'HPO:x[2026-01-01]',
  ].join('\t')

function read(lines: string[], wish = {}) {
  const collector = collectHpoa()
  lines.forEach((line, index) => collector.take(line.split('\t'), `f:${index + 1}`))
  return collector.end(wish)
}

describe('collectHpoa', () => {
  it('reads phenotypic annotations with their shares and exclusions', () => {
    const { graph, defects, notes } = read([
      ...comments,
      header,
      row('OMIM:1', 'HP:0000001', { frequency: '1/2' }),
      row('OMIM:1', 'HP:0000002', { frequency: 'HP:0040283' }),
      row('ORPHA:2', 'HP:0000001', { qualifier: 'NOT' }),
      row('DECIPHER:3', 'HP:0000001', { frequency: 'often' }),
      row('MONDO:0000004', 'HP:0000002', { frequency: '0/19' }),
    ])
    expect(defects).toEqual([])
    expect(graph).toMatchObject({ name: 'hpo-annotations', release: '2026-01-08' })
    expect(graph?.concepts.map(({ id, kind, label }) => [id, kind, label])).toEqual([
      ['OMIM:1', 'disease', 'name of OMIM:1'],
      ['HP:0000001', 'finding', 'HP:0000001'],
      ['HP:0000002', 'finding', 'HP:0000002'],
      ['ORPHA:2', 'disease', 'name of ORPHA:2'],
      ['DECIPHER:3', 'disease', 'name of DECIPHER:3'],
      ['MONDO:0000004', 'disease', 'name of MONDO:0000004'],
    ])
    expect(graph?.edges.map(({ from, to, frequency, source }) => [from, to, frequency, source])).toEqual([
      ['OMIM:1', 'HP:0000001', 0.5, 'HPO annotations'],
      ['OMIM:1', 'HP:0000002', 0.17, 'HPO annotations'],
      ['ORPHA:2', 'HP:0000001', 0, 'HPO annotations'],
      ['DECIPHER:3', 'HP:0000001', null, 'HPO annotations'],
      ['MONDO:0000004', 'HP:0000002', 0, 'HPO annotations'],
    ])
    expect(notes).toEqual([{ place: 'f:8', kind: 'frequency not understood', detail: '"often" is read as unstated' }])
  })

  it('counts what is no phenotype', () => {
    const other = ['I', 'C', 'M', 'H'].map((aspect) => row('OMIM:1', 'HP:0000006', { aspect }))
    expect(read([...comments, header, row('OMIM:1', 'HP:0000001'), ...other]).passedOver).toEqual([
      { what: 'annotations with a mode of inheritance', count: 1 },
      { what: 'annotations with a clinical course', count: 1 },
      { what: 'annotations with a modifier', count: 1 },
      { what: 'annotations with a past medical history', count: 1 },
    ])
  })

  it('refuses a row of an unknown aspect, as one that was cut', () => {
    const cut = row('OMIM:1', 'HP:0000002').split('\t').slice(0, 8).join('\t')
    const { defects } = read([...comments, header, row('OMIM:1', 'HP:0000001', { aspect: 'Z' }), cut])
    expect(defects.map(({ place, pointer }) => [place, pointer])).toEqual([
      ['f:5', 'aspect'],
      ['f:6', 'aspect'],
    ])
  })

  it('passes over comments that hold tabs', () => {
    const old = ['#description:\tannotations', '#version: 2026-01-08\tfinal', '#DatabaseID\tis a column']
    const reading = read([...old, header, row('OMIM:1', 'HP:0000001'), '#end\tof file'])
    expect([reading.defects, reading.graph?.release, reading.graph?.edges.length]).toEqual([[], '2026-01-08', 1])
  })

  it('reads the header as it was written until 2022', () => {
    const old =
      '#DatabaseID\tDiseaseName\tQualifier\tHPO_ID\tReference\tEvidence\tOnset\tFrequency\tSex\tModifier\tAspect\tBiocuration'
    expect(read(['#date: 2020-03-27', old, row('OMIM:1', 'HP:0000001')]).graph).toMatchObject({
      release: '2020-03-27',
      edges: [{ from: 'OMIM:1' }],
    })
  })

  it('lists every broken row', () => {
    const { defects } = read([
      ...comments,
      header,
      row('Lupus', 'HP:0000001'),
      row('OMIM:1', 'fever'),
      row('OMIM:1', 'HP:0000001', { qualifier: 'MILD' }),
      'OMIM:1',
    ])
    expect(defects.map(({ place, pointer }) => [place, pointer])).toEqual([
      ['f:5', 'database_id'],
      ['f:6', 'hpo_id'],
      ['f:7', 'qualifier'],
      ['f:8', 'hpo_id'],
    ])
  })

  it('says once that the header is missing or another one', () => {
    expect(read([]).defects).toMatchObject([{ detail: expect.stringContaining('no header') as string }])
    expect(read(['a\tb', '1\t2', '3\t4']).defects).toMatchObject([{ place: 'f:1' }])
  })
})
