// Orders: which are of one test, which repeat, which have grounds.
import { describe, expect, it } from 'vitest'
import type { Answer } from '../domain/tree'
import { menuIndex } from '../domain/oracle'
import { buildGraph } from '../graph/build-graph'
import { sceneCase, sceneGraph } from './fixtures/scene'
import { readBelief } from './read-belief'
import { readOrders } from './read-orders'
import { SeenTests } from './seen-tests'

const graph = buildGraph(sceneGraph)
const menu = menuIndex(sceneCase.menu)
const believing = (...labels: string[]) =>
  readBelief(
    graph,
    labels.map((label) => ({ label, concept: null, p: 1 / labels.length })),
  ).belief
const open = believing('MG', 'LEMS')
const order = (...tests: string[]) => ({ action: { kind: 'order' as const, tests }, answers: [] as Answer[] })

describe('readOrders', () => {
  it('grounds an order on what the test reveals', () => {
    expect(readOrders(graph, menu, new SeenTests(), order('AChR Ab'), open)).toEqual({
      orders: 1,
      grounded: 1,
      repeat: false,
    })
    expect(readOrders(graph, menu, new SeenTests(), order('AChR Ab'), believing('MG')).grounded).toBe(0)
  })

  it('grounds an order on a hypothesis it indicates', () => {
    expect(readOrders(graph, menu, new SeenTests(), order('Head CT'), open).grounded).toBe(0)
    expect(readOrders(graph, menu, new SeenTests(), order('Head CT'), believing('Stroke')).grounded).toBe(1)
  })

  it('falls back on the mapped findings of the answer', () => {
    const finding = { label: 'Weakness', concept: null, polarity: 'absent' as const }
    for (const test of ['Gait', 'A walk']) {
      const answers = [{ test: test.toUpperCase(), available: true, result: 'Steady', findings: [finding] }]
      expect(readOrders(graph, menu, new SeenTests(), { ...order(test), answers }, open).grounded).toBe(1)
      expect(readOrders(graph, menu, new SeenTests(), order(test), open).grounded).toBe(0)
    }
  })

  it('counts one test once within a turn, by entry, concept or wording', () => {
    const turn = order('AChR Ab', 'receptor ANTIBODIES', 'Acetylcholine receptor antibodies', 'a walk', 'A  walk')
    expect(readOrders(graph, menu, new SeenTests(), turn, open)).toEqual({ orders: 2, grounded: 1, repeat: false })
  })

  it('gives the same reading whatever the order of listing', () => {
    const [name, synonym, concept] = ['AChR Ab', 'Receptor antibodies', 'Acetylcholine receptor antibodies'] as const
    const listings = [
      [name, synonym, concept],
      [synonym, concept, name],
      [concept, name, synonym],
      [concept, synonym, name],
    ]
    for (const listing of listings) {
      expect(readOrders(graph, menu, new SeenTests(), order(...listing), open)).toEqual({
        ...{ orders: 1, grounded: 1, repeat: false },
      })
      const seen = new SeenTests()
      readOrders(graph, menu, seen, order(synonym), open)
      expect(readOrders(graph, menu, seen, order(...listing), open)).toEqual({ orders: 1, grounded: 0, repeat: true })
    }
  })

  it('never grounds a test that an earlier turn ordered, under any name', () => {
    for (const again of ['Receptor antibodies', 'Acetylcholine receptor antibodies', 'achr ab']) {
      const seen = new SeenTests()
      readOrders(graph, menu, seen, order('AChR Ab'), open)
      expect(readOrders(graph, menu, seen, order(again), open)).toEqual({ orders: 1, grounded: 0, repeat: true })
    }
  })

  it('reads no orders from a turn that gives none', () => {
    const turn = { action: null, answers: [] }
    expect(readOrders(graph, menu, new SeenTests(), turn, open)).toEqual({ orders: 0, grounded: 0, repeat: false })
  })

  it('takes an order in free words for the entry that answered it', () => {
    const match = { how: 'synonym' as const, entry: 'AChR Ab' }
    const answers: Answer[] = [{ test: 'antibodies, please', available: true, result: '8', findings: [], match }]
    const freely = { ...order('antibodies, please'), answers }
    const seen = new SeenTests()
    expect(readOrders(graph, menu, seen, order('AChR Ab'), open).repeat).toBe(false)
    expect(readOrders(graph, menu, seen, freely, open).repeat).toBe(true)
    expect(readOrders(graph, menu, seen, order('antibodies, please'), open).repeat).toBe(true)
    const twice = { ...order('antibodies, please', 'AChR Ab'), answers }
    expect(readOrders(graph, menu, new SeenTests(), twice, open)).toMatchObject({ orders: 1, grounded: 1 })
  })
})
