import { describe, expect, it } from 'vitest'
import { collectLoinc2hpo } from './loinc2hpo'

function read(rows: [string, string, string][]) {
  const collector = collectLoinc2hpo()
  rows.forEach(([loincId, outcome, hpoTermId], index) =>
    collector.take({ loincId, loincScale: 'Qn', outcome, hpoTermId }, `f:${index + 2}`),
  )
  return collector.end({ release: '1' })
}
const A = 'HP:0000001'
const B = 'HP:0000002'

describe('collectLoinc2hpo', () => {
  it('gathers what each outcome of a test says of a finding', () => {
    const { graph, defects } = read([
      ['600-7', 'H', A],
      ['600-7', 'N', A],
      ['600-7', 'L', B],
      ['LOINC:1-2', 'POS', B],
      ['1-2', 'NEG', B],
    ])
    expect(defects).toEqual([])
    expect(graph?.concepts.map(({ id, kind, label }) => [id, kind, label])).toEqual([
      ['LOINC:600-7', 'test', 'LOINC:600-7'],
      [A, 'finding', A],
      [B, 'finding', B],
      ['LOINC:1-2', 'test', 'LOINC:1-2'],
    ])
    expect(graph?.edges.map(({ rel, from, to, outcomes, source }) => [rel, from, to, outcomes, source])).toEqual([
      ['reveals', 'LOINC:600-7', A, { H: 'present', N: 'absent' }, 'LOINC2HPO annotations'],
      ['reveals', 'LOINC:600-7', B, { L: 'present' }, 'LOINC2HPO annotations'],
      ['reveals', 'LOINC:1-2', B, { POS: 'present', NEG: 'absent' }, 'LOINC2HPO annotations'],
    ])
  })

  it('passes over outcomes of another vocabulary and repeated rows, and notes an outcome with two findings', () => {
    const { graph, notes, passedOver } = read([
      ['600-7', 'SNOMEDCT:449051000124102', A],
      ['600-7', 'H', A],
      ['600-7', 'H', A],
      ['600-7', 'H', B],
    ])
    expect(passedOver).toEqual([
      { what: 'outcomes coded in another vocabulary', count: 1 },
      { what: 'rows that stand again', count: 1 },
    ])
    expect(notes).toEqual([
      {
        place: 'f:5',
        kind: 'outcome with several findings',
        detail: 'LOINC:600-7 H says something of another finding at f:3',
      },
    ])
    expect(graph?.edges).toHaveLength(2)
  })

  it('lists every broken row', () => {
    const { graph, defects } = read([
      ['600', 'H', A],
      ['600-7', 'H', 'fever'],
      ['600-7', 'HIGH', A],
      ['', '', ''],
    ])
    expect(graph).toBeNull()
    expect(defects.map(({ place, pointer }) => [place, pointer])).toEqual([
      ['f:2', 'loincId'],
      ['f:3', 'hpoTermId'],
      ['f:4', 'outcome'],
      ['f:5', 'loincId'],
    ])
  })
})
