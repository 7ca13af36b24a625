// What is measured of a path, on a scene small enough to count by hand.
import { describe, expect, it } from 'vitest'
import { caseSchema } from '../domain/case'
import { type Turn, turnSchema } from '../domain/tree'
import { buildGraph } from '../graph/build-graph'
import { sceneCase, sceneGraph } from '../metrics/fixtures/scene'
import { scoreTrajectory } from '../metrics/score-trajectory'
import { measureCase } from './measure-case'

const graph = buildGraph(sceneGraph)
const both = (mg: number, lems: number) => [
  { label: 'Myasthenia gravis', p: mg },
  { label: 'LEMS', p: lems },
]

type Played = { tests?: string[]; diagnosis?: string; belief?: [number, number]; answers?: object[] }
function path(...turns: Played[]): Turn[] {
  const root = { id: 'n1', parentId: null, action: null, differential: both(0.4, 0.4) }
  const later = turns.map(({ tests = [], diagnosis, belief, answers = [] }, index) => ({
    ...{ id: `n${index + 2}`, parentId: `n${index + 1}`, answers },
    action: diagnosis ? { kind: 'diagnose', label: diagnosis } : { kind: 'order', tests },
    differential: belief ? both(...belief) : [],
  }))
  return turnSchema.array().parse([root, ...later])
}
const found = { label: 'Acetylcholine receptor antibody positive', polarity: 'present' }
const antibodies = { test: 'AChR Ab', available: true, result: 'Positive', findings: [found] }

describe('a measured path', () => {
  it('has the metrics that scoring gives it', () => {
    const turns = path({ tests: ['AChR Ab'], belief: [0.9, 0.05], answers: [antibodies] }, { diagnosis: 'MG' })
    const { dtc, rac, buc, og, mtc, outcome, coverage } = scoreTrajectory(graph, sceneCase, { id: 't' }, turns)
    const measured = measureCase(graph, sceneCase, turns)
    expect(measured).toMatchObject({ dtc, rac, buc, og, mtc, outcome, coverage, closeness: 1, turns: 3 })
    expect(measured).toMatchObject({ orders: 1, ordersOnMenu: 1, precision: 1, recall: 0.5, defect: null })
    expect(measured).toMatchObject({ ungrounded: 0, updates: 1, unreliableUpdates: 0, incoherentTurns: 0 })
  })

  it('counts an entry once under two names, and a test that the menu lacks as unavailable', () => {
    const turns = path({ tests: ['AChR Ab', 'Receptor antibodies', 'Gait'] }, { diagnosis: 'Stroke' })
    expect(measureCase(graph, sceneCase, turns)).toMatchObject({
      ...{ orders: 2, distinctOrders: 2, ordersOnMenu: 1, unavailable: 1, repeats: 0 },
      ...{ precision: 0.5, recall: 0.5, outcome: 'MISS' },
    })
  })

  it('takes a free wording for the entry that its match names, also when it is ordered again', () => {
    const asked = 'Serum for antibodies, please'
    const match = { how: 'synonym', entry: 'AChR Ab' }
    const turns = path(
      { tests: [asked], answers: [{ ...antibodies, test: asked, match }] },
      { tests: ['AChR Ab'], answers: [antibodies] },
    )
    expect(measureCase(graph, sceneCase, turns)).toMatchObject({
      ...{ orders: 2, distinctOrders: 1, ordersOnMenu: 1, unavailable: 0, repeats: 1, ungrounded: 0 },
      ...{ precision: 1, recall: 0.5, outcome: 'UNRESOLVED', diagnosis: null, closeness: null },
    })
  })

  it('names each of the three failures and counts it once', () => {
    const ungrounded = measureCase(graph, sceneCase, path({ tests: ['Gait'] }, { diagnosis: 'MG' }))
    expect(ungrounded).toMatchObject({ ungrounded: 1, repeats: 0, unreliableUpdates: 0, incoherentTurns: 0 })
    const against = path({ tests: ['AChR Ab'], belief: [0.1, 0.8], answers: [antibodies] })
    expect(measureCase(graph, sceneCase, against)).toMatchObject({ ungrounded: 0, updates: 1, unreliableUpdates: 1 })
    const again = path(
      { tests: ['AChR Ab'], belief: [0.9, 0.05], answers: [antibodies] },
      { tests: ['AChR Ab'], belief: [0.9, 0.05], answers: [antibodies] },
      { diagnosis: 'LEMS' },
    )
    const incoherent = measureCase(graph, sceneCase, again)
    expect(incoherent).toMatchObject({ orders: 2, repeats: 1, ungrounded: 0, unreliableUpdates: 0, incoherentTurns: 2 })
  })

  it('has no closeness where diagnosis or truth is not in the graph, and says what the graph holds of the truth', () => {
    const unknown = measureCase(graph, sceneCase, path({ diagnosis: 'A thing' }))
    expect(unknown).toMatchObject({
      closeness: null,
      outcome: 'MISS',
      truthInGraph: 'with findings',
      precision: null,
      recall: 0,
    })
    const foreign = { ...sceneCase, diagnosis: { label: 'A disease apart', concept: null } }
    const measured = measureCase(graph, foreign, path({ diagnosis: 'a disease APART' }))
    expect(measured).toMatchObject({ outcome: 'HIT', closeness: null, truthInGraph: 'not in the graph', dtc: null })
    const bare = { ...sceneCase, diagnosis: { label: 'Ocular myasthenia', concept: null } }
    expect(measureCase(graph, bare, path({ diagnosis: 'MG' })).truthInGraph).toBe('without findings')
  })

  it('has no recall where nothing could be ordered or there is no menu', () => {
    const turns = path({ diagnosis: 'MG' })
    expect(measureCase(graph, sceneCase, turns, { mayOrder: false }).recall).toBeNull()
    const { recall, menu } = measureCase(graph, caseSchema.parse({ ...sceneCase, menu: [] }), turns)
    expect({ recall, menu }).toEqual({ recall: null, menu: 0 })
    expect(() => measureCase(graph, sceneCase, [])).toThrow(RangeError)
  })
})
