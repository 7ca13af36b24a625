// Each cause is suggested where it was planted, by the explanation of a real scoring.
import { describe, expect, it } from 'vitest'
import { caseSchema } from './case'
import { focusOf, suggestCause } from './disagreement-causes'
import type { DisagreementView, TurnReaders } from './disagreement-view'
import { graphSchema } from './graph'
import { treeSchema } from './tree'
import { buildGraph } from '../graph/build-graph'
import { explainTrajectory } from '../metrics/explain-trajectory'
import { findGaps } from '../metrics/find-gaps'
import { scoringContext } from '../metrics/scoring-context'

const concept = (kind: string, id: string, label: string) => ({ kind, id, label, synonyms: [] })
const has = (from: string, to: string, frequency: number) => ({ rel: 'has_finding', from, to, frequency })
const graph = buildGraph(
  graphSchema.parse({
    ...{ name: 'causes', release: '1' },
    concepts: [
      ...[concept('disease', 'D:a', 'Alder ague'), concept('disease', 'D:b', 'Birch ague')],
      ...[concept('finding', 'F:rash', 'Rash'), concept('finding', 'F:pale', 'Pale nails')],
      ...[concept('finding', 'F:sore', 'Sore throat'), concept('test', 'T:look', 'Skin look')],
    ],
    edges: [
      ...[has('D:a', 'F:pale', 0.05), has('D:b', 'F:pale', 0.9), has('D:b', 'F:sore', 0.5)],
      ...['F:rash', 'F:pale'].map((to) => ({ rel: 'reveals', from: 'T:look', to })),
    ],
  }),
)
const clinicalCase = caseSchema.parse({
  ...{ id: 'c', title: 'c', specialty: 's', source: { name: 's' }, diagnosis: { label: 'Alder ague' } },
  ...{ observation: { text: 'Ill.', findings: [] }, menu: [{ test: 'Skin look', result: 'Seen.' }] },
})

type Wish = { finding: string; hypothesis?: string; alder?: number; readers?: Partial<TurnReaders> }

function view(
  { finding, hypothesis = 'Alder ague', alder = 0.9, readers = {} }: Wish,
  isAccepted = true,
): DisagreementView {
  const belief = (p: number) => [
    { label: hypothesis, p },
    { label: 'Birch ague', p: 1 - p },
  ]
  const answer = {
    test: 'Skin look',
    available: true,
    result: 'Seen.',
    findings: [{ label: finding, polarity: 'present' }],
  }
  const order = { id: 'n2', parentId: 'n1', action: { kind: 'order', tests: ['Skin look'] }, answers: [answer] }
  const { turns } = treeSchema.parse({
    ...{ id: 't', caseId: 'c', teacher: { name: 't' } },
    turns: [
      { id: 'n1', parentId: null, action: null, differential: belief(0.5) },
      { ...order, differential: belief(alder) },
    ],
  })
  const { moves } = findGaps(scoringContext(graph, clinicalCase), turns, new Set(isAccepted ? ['n2'] : []))
  return {
    direction: isAccepted ? 'too-strict' : 'too-lenient',
    label: isAccepted ? { kind: 'accepted', turns: 2 } : { kind: 'rejected' },
    focus: [1],
    explanation: explainTrajectory(graph, clinicalCase, { id: 't' }, turns),
    gaps: moves.map(({ turnId, disease, finding: place, polarity, cause }) => ({
      ...{ turnId, polarity, cause },
      ...{ diseaseId: graph.diseaseIds[disease] ?? '', findingId: graph.findingIds[place] ?? '' },
    })),
    readers: [{ turnId: 'n2', accepted: 2, rejected: 0, reasons: [], readers: [], ...readers }],
  }
}

describe('suggestCause', () => {
  it('finds the wording that links to nothing', () => {
    const suggested = suggestCause(view({ finding: 'Odd humming' }))
    expect(suggested.cause).toBe('unlinked-term')
    expect(suggested.evidence[0]).toMatchObject({
      kind: 'term',
      role: 'finding',
      label: 'Odd humming',
      weight: 1,
      turn: 2,
    })
    expect(suggestCause(view({ finding: 'Rash', hypothesis: 'Elm ague' })).cause).toBe('unlinked-term')
  })
  it('finds the pair that the graph says nothing of', () => {
    const suggested = suggestCause(view({ finding: 'Rash' }))
    expect(suggested.cause).toBe('missing-edge')
    expect(suggested.evidence[0]).toMatchObject({
      ...{ kind: 'pair', disease: { id: 'D:a', label: 'Alder ague' }, finding: { id: 'F:rash' }, isGap: true },
      ...{ rule: 'background', before: 0.5, after: 0.9 },
    })
  })
  it('finds the edge that says otherwise', () => {
    const suggested = suggestCause(view({ finding: 'Pale nails' }))
    expect(suggested.cause).toBe('wrong-direction')
    expect(suggested.evidence[0]).toMatchObject({ kind: 'pair', disease: { id: 'D:a' }, rule: 'implied', isGap: false })
  })
  it('finds the edge that asked for a move which physicians rejected', () => {
    const readers = { accepted: 0, rejected: 2, reasons: ['unreliable-update'] }
    const suggested = suggestCause(view({ finding: 'Pale nails', alder: 0.1, readers }, false))
    expect(suggested).toMatchObject({ cause: 'wrong-direction', weight: 1 })
  })
  it('finds readers who differed, or who were wrong on known turns', () => {
    const followed = { finding: 'Pale nails', alder: 0.1 }
    const split = suggestCause(view({ ...followed, readers: { accepted: 1, rejected: 1 } }))
    expect(split).toMatchObject({
      cause: 'reviewer-error',
      weight: 1,
      evidence: [{ basis: 'split', agreed: 1, of: 2 }],
    })
    const reader = { pseudonym: 'reader-1', gold: { agreed: 4, n: 10 }, repeats: { agreed: 9, n: 10 } }
    const doubted = suggestCause(view({ ...followed, readers: { readers: [reader] } }))
    expect(doubted.evidence).toMatchObject([{ kind: 'readers', basis: 'gold', pseudonym: 'reader-1', weight: 0.6 }])
  })
  it('says other where nothing speaks for any cause', () => {
    expect(suggestCause(view({ finding: 'Pale nails', alder: 0.1 }))).toEqual({
      cause: 'other',
      weight: 0,
      evidence: [],
    })
  })
})

it('looks at accepted turns that the metrics fault, the loudest first, and at rejected ones', () => {
  const turn = (label: 'ACCEPT' | 'REJECT', rac: number) => ({ label, rac, og: null, flags: 0 })
  const turns = [turn('ACCEPT', 1), turn('ACCEPT', 0.6), turn('ACCEPT', 0.2), turn('REJECT', 0.9)]
  expect(focusOf('too-strict', turns)).toEqual([2, 1])
  expect(focusOf('too-lenient', turns)).toEqual([3])
})
