// What counts as a gap: by hand on the neurology scene, and what must hold of any tree.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VERDICTS_SOURCE } from '../domain/graph'
import { turnSchema } from '../domain/tree'
import { addEdges } from '../graph/add-edges'
import { buildGraph } from '../graph/build-graph'
import { explainContext } from './explain-context'
import { explainLikelihood } from './explain-likelihood'
import { findGaps } from './find-gaps'
import { randomCase, randomGraph, randomTree } from './fixtures/random-world'
import { sceneCase, sceneGraph } from './fixtures/scene'
import { likelihoodRuleAt } from './likelihood-rule-at'
import { findingProbability } from './finding-probability'
import { scoringContext } from './scoring-context'

const graph = buildGraph(sceneGraph)
const context = scoringContext(graph, sceneCase)
type Entry = [label: string, p: number]
type Finding = [label: string, polarity: 'present' | 'absent']

/** A root and one order turn, and the gaps that accepting the order turn shows. */
function gapsAfter(before: Entry[], found: Finding[], after: Entry[], accepted = ['n2'], on = context) {
  const differential = (entries: Entry[]) => entries.map(([label, p]) => ({ label, p }))
  const root = { id: 'n1', parentId: null, action: null, differential: differential(before) }
  const answer = {
    ...{ test: 'Head CT', available: true, result: 'so' },
    findings: found.map(([label, polarity]) => ({ label, polarity })),
  }
  const order = { id: 'n2', parentId: 'n1', action: { kind: 'order', tests: ['Head CT'] }, answers: [answer] }
  const turns = [root, { ...order, differential: differential(after) }].map((turn) => turnSchema.parse(turn))
  const { moves, unmapped } = findGaps(on, turns, new Set(accepted))
  const named = moves.map(({ disease, finding, polarity, cause, isSole }) => {
    return [on.graph.diseaseIds[disease], on.graph.findingIds[finding], polarity, cause, isSole ? 'sole' : 'shared']
  })
  return { moves, named, unmapped }
}
const even: Entry[] = [
  ['Stroke', 0.5],
  ['LEMS', 0.5],
]
const stroke = (p: number): Entry[] => [
  ['Stroke', p],
  ['LEMS', 1 - p],
]

describe('findGaps', () => {
  it('names a disease that rose on a finding of which the graph says nothing', () => {
    const { named, moves } = gapsAfter(even, [['Diplopia', 'present']], stroke(0.8))
    expect(named).toEqual([['D:stroke', 'F:diplopia', 'present', 'missing', 'sole']])
    expect(moves[0]).toMatchObject({ turnId: 'n2', before: 0.5, after: 0.8, excess: expect.closeTo(0.3, 9) })
  })

  it('leaves what a belief gives to something else there, so that a shorter list explains no rise', () => {
    const third: Entry[] = [
      ['Stroke', 0.3],
      ['LEMS', 0.3],
    ]
    const { moves } = gapsAfter(third, [['Diplopia', 'present']], [['Stroke', 0.6]])
    expect(moves).toMatchObject([{ before: 0.3, after: 0.6, excess: expect.closeTo(0.3, 9) }])
    expect(gapsAfter(third, [['Diplopia', 'present']], [['Stroke', 0.31]]).moves).toEqual([])
  })

  it('names a disease that fell on the absence of a finding of which the graph says nothing', () => {
    expect(gapsAfter(even, [['Diplopia', 'absent']], stroke(0.2)).named).toEqual([
      ['D:stroke', 'F:diplopia', 'absent', 'missing', 'sole'],
    ])
  })

  it('says so where the graph excludes the finding', () => {
    const antibody: Finding[] = [['Acetylcholine receptor antibody positive', 'present']]
    expect(gapsAfter(even, antibody, stroke(0.2)).named).toEqual([['D:lems', 'F:achr', 'present', 'excluded', 'sole']])
  })

  it('says so where only something more general is known', () => {
    const edges = [{ rel: 'has_finding' as const, from: 'D:stroke', to: 'F:eye', frequency: 1 }]
    const more = buildGraph(addEdges({ ...sceneGraph, edges: sceneGraph.edges.slice(0, -2) }, edges))
    const rule = (finding: string) =>
      likelihoodRuleAt(more, more.diseaseIds.indexOf('D:stroke'), more.findingIds.indexOf(finding))
    expect([rule('F:eye'), rule('F:diplopia'), rule('F:achr')]).toEqual(['implied', 'inherited', 'background'])
  })

  it('names the rule that an explanation names', () => {
    fc.assert(
      fc.property(randomGraph, randomCase, (source, clinicalCase) => {
        const explaining = explainContext(buildGraph(source), clinicalCase)
        const { diseaseIds, findingIds } = explaining.graph
        for (const disease of diseaseIds.keys())
          for (const finding of findingIds.keys())
            expect(likelihoodRuleAt(explaining.graph, disease, finding)).toBe(
              explainLikelihood(explaining, disease, finding).rule,
            )
      }),
      { numRuns: 100 },
    )
  })

  it('is silent where the graph knows the pair, however weakly, and for what is above the annotation', () => {
    const known: Entry[] = [
      ['MG', 0.5],
      ['Stroke', 0.5],
    ]
    const risen: Entry[] = [
      ['MG', 0.995],
      ['Stroke', 0.005],
    ]
    expect(gapsAfter(known, [['Diplopia', 'present']], risen).named).toEqual([])
    expect(gapsAfter(known, [['Eye sign', 'present']], risen).named).toEqual([])
  })

  it('is silent on what the graph’s own update explains: another finding, or another hypothesis that fell', () => {
    const both: Finding[] = [
      ['Weakness', 'present'],
      ['Diplopia', 'present'],
    ]
    const onNeuro: Entry[] = [
      ['Stroke', 0.5],
      ['Neurological disease', 0.5],
    ]
    const asked =
      findingProbability(graph, 'D:stroke', 'F:weakness') / (0.5 + findingProbability(graph, 'D:neuro', 'F:weakness'))
    expect(
      gapsAfter(onNeuro, both, [
        ['Stroke', asked],
        ['Neurological disease', 1 - asked],
      ]).named,
    ).toEqual([])
  })

  it('shares a rise among the findings of the turn, and says that it is shared', () => {
    const both: Finding[] = [
      ['Eye sign', 'present'],
      ['Diplopia', 'present'],
      ['Weakness', 'absent'],
    ]
    expect(gapsAfter(even, both, stroke(0.9)).named).toEqual([
      ['D:stroke', 'F:eye', 'present', 'missing', 'shared'],
      ['D:stroke', 'F:diplopia', 'present', 'missing', 'shared'],
    ])
  })

  it('asks for a word of physicians, for news, and for a belief that moved', () => {
    const diplopia: Finding[] = [['Diplopia', 'present']]
    expect(gapsAfter(even, diplopia, stroke(0.8), ['n1']).named).toEqual([])
    expect(gapsAfter(even, [['Ptosis', 'present']], stroke(0.8)).named).toEqual([])
    expect(gapsAfter(even, diplopia, stroke(0.515)).named).toEqual([])
    expect(gapsAfter(even, diplopia, []).named).toEqual([])
  })

  it('counts turns whose hypothesis or finding links to nothing', () => {
    const unheard: Finding[] = [['Hears colours', 'present']]
    expect(gapsAfter(even, unheard, stroke(0.8))).toMatchObject({ named: [], unmapped: ['n2'] })
    const onUnknown: Entry[] = [
      ['Swamp fever', 0.5],
      ['LEMS', 0.5],
    ]
    const risen: Entry[] = [
      ['Swamp fever', 0.8],
      ['LEMS', 0.2],
    ]
    expect(gapsAfter(onUnknown, [['Diplopia', 'present']], risen)).toMatchObject({ named: [], unmapped: ['n2'] })
  })

  it('never names a pair that the graph annotates, and none any more once its edge is added', () => {
    let found = 0
    fc.assert(
      fc.property(randomGraph, randomCase, randomTree, (source, clinicalCase, tree) => {
        const all = new Set(tree.turns.map(({ id }) => id))
        const built = buildGraph(source)
        const { moves } = findGaps(scoringContext(built, clinicalCase), tree.turns, all)
        for (const { disease, finding, before, after, excess, polarity } of moves) {
          found += 1
          expect(likelihoodRuleAt(built, disease, finding)).not.toBe('implied')
          for (const move of [after - before, excess]) expect(Math.sign(move)).toBe(polarity === 'present' ? 1 : -1)
          expect(Math.min(Math.abs(after - before), Math.abs(excess))).toBeGreaterThanOrEqual(0.02)
          const [from = '', to = ''] = [built.diseaseIds[disease], built.findingIds[finding]]
          const edge = { rel: 'has_finding' as const, from, to, frequency: 0.5, source: VERDICTS_SOURCE }
          const closed = buildGraph(addEdges(source, [edge]))
          const left = findGaps(scoringContext(closed, clinicalCase), tree.turns, all).moves
          expect(left.some((move) => move.disease === disease && move.finding === finding)).toBe(false)
        }
        expect(findGaps(scoringContext(built, clinicalCase), tree.turns, new Set()).moves).toEqual([])
      }),
      { numRuns: 200, seed: 3 },
    )
    expect(found).toBeGreaterThan(50)
  })
})
