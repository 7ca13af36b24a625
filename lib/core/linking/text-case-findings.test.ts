// Findings read from a case's texts: what is added, what is left alone, what would give the diagnosis away.
import { describe, expect, it } from 'vitest'
import { caseSchema } from '../domain/case'
import { graphSchema } from '../domain/graph'
import { buildGraph } from '../graph/build-graph'
import { withTextFindings } from './text-case-findings'

const graph = buildGraph(
  graphSchema.parse({
    name: 'cases',
    release: '1',
    concepts: [
      { id: 'F:fever', kind: 'finding', label: 'Fever', synonyms: ['Pyrexia'] },
      { id: 'F:cough', kind: 'finding', label: 'Cough' },
      { id: 'F:pneumonia', kind: 'finding', label: 'Pneumonia', synonyms: ['Lung infection'] },
      { id: 'D:pneumonia', kind: 'disease', label: 'Infectious pneumonia', synonyms: ['Lung infection'] },
    ],
    edges: [],
  }),
)
const base = {
  id: 'c1',
  title: 'Hot',
  specialty: 'pulmonology',
  source: { name: 'test' },
  observation: {
    text: 'No fever at first; fever since Monday, no cough. A lung infection is feared.',
    findings: [{ label: 'Cough', polarity: 'absent' }],
  },
  menu: [
    { test: 'Thermometer', result: 'Pyrexia.' },
    { test: 'Stethoscope', result: 'Cough, fever', findings: [{ label: 'Crackles', polarity: 'present' }] },
  ],
  diagnosis: { label: 'Infectious pneumonia' },
}
const given = caseSchema.parse(base)
const read = withTextFindings(graph, given)

describe('withTextFindings', () => {
  it('adds what the observation says once, present before absent, and keeps what is given', () => {
    expect(read.observation.findings).toEqual([
      { label: 'Cough', concept: null, polarity: 'absent' },
      { label: 'Fever', concept: 'F:fever', polarity: 'present', textLink: { start: 19, end: 24, how: 'label' } },
    ])
  })

  it('reads results that come without findings, and no others', () => {
    expect(read.menu.map(({ findings }) => findings.map(({ label }) => label))).toEqual([['Fever'], ['Crackles']])
  })

  it('does not read the diagnosis as a finding', () => {
    const other = withTextFindings(graph, caseSchema.parse({ ...base, diagnosis: { label: 'Gout' } }))
    expect(other.observation.findings.map(({ concept }) => concept)).toContain('F:pneumonia')
    expect(read.observation.findings.map(({ concept }) => concept)).not.toContain('F:pneumonia')
  })

  it('changes nothing when done twice', () => {
    expect(withTextFindings(graph, read)).toEqual(read)
  })
})
