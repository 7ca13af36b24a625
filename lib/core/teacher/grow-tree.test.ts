import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type { ClinicalCase } from '../domain/case'
import { checkTree } from '../domain/check-tree'
import { answerOrder } from '../domain/oracle'
import { personaSchema, treeSchema, type Tree } from '../domain/tree'
import { leafIds, pathTo } from '../domain/tree-path'
import { scoreTree } from '../metrics/score-tree'
import { type EnvironmentView, environmentView } from './environment-view'
import { smallCase, smallGraph } from './fixtures/small-clinic'
import { growTree } from './grow-tree'

const grow = (options: Partial<Parameters<typeof growTree>[2]> = {}, clinicalCase = smallCase) =>
  growTree(smallGraph, environmentView(clinicalCase), { treeId: 't', seed: 1, ...options })

const anyOptions = fc.record({
  seed: fc.integer({ min: -1000, max: 1000 }),
  temperature: fc.constantFrom(0, 0.3, 1, 4),
  persona: fc.constantFrom(...personaSchema.options),
  turns: fc.integer({ min: 2, max: 7 }),
  branch: fc.integer({ min: 1, max: 4 }),
  trajectories: fc.integer({ min: 1, max: 20 }),
})

const leavesOf = (tree: Tree) => leafIds(tree.turns).map((id) => pathTo(tree.turns, id))

describe('growTree', () => {
  test('gives sound trees within their limits, every order answered by the oracle', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const tree = grow(options)
        expect(checkTree(tree)).toEqual([])
        expect(treeSchema.parse(tree)).toEqual(tree)
        expect(tree.turns.map((turn) => turn.id)).toEqual(tree.turns.map((_, index) => `n${index + 1}`))
        const leaves = leavesOf(tree)
        expect(leaves.length).toBeLessThanOrEqual(options.trajectories)
        for (const path of leaves) {
          expect(path.length).toBeLessThanOrEqual(options.turns)
          expect(path.at(-1)?.action?.kind).toBe('diagnose')
        }
        for (const turn of tree.turns) {
          const children = tree.turns.filter((other) => other.parentId === turn.id)
          expect(children.length).toBeLessThanOrEqual(options.branch)
          const tests = turn.action?.kind === 'order' ? turn.action.tests : []
          expect(turn.answers).toEqual(tests.map((name) => answerOrder(smallCase.menu, name)))
          const sum = turn.differential.reduce((total, { p }) => total + (p ?? Number.NaN), 0)
          expect(sum).toBeGreaterThan(0)
          expect(sum).toBeLessThanOrEqual(1 + 1e-9)
        }
      }),
      { numRuns: 80 },
    )
  })

  test('has no two siblings with the same set of tests', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const tree = grow(options)
        for (const turn of tree.turns) {
          const actions = tree.turns
            .filter((other) => other.parentId === turn.id)
            .map(({ action }) => (action?.kind === 'order' ? [...action.tests].sort().join('|') : 'diagnosis'))
          expect(new Set(actions).size).toBe(actions.length)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('is the same tree for the same seed, and trees vary with the seed', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        expect(grow(options)).toEqual(grow(options))
      }),
      { numRuns: 30 },
    )
    const shapes = Array.from({ length: 10 }, (_, seed) => JSON.stringify(grow({ seed }).turns))
    expect(new Set(shapes).size).toBe(10)
  })

  test('comes near the wanted number of trajectories', () => {
    const counts = Array.from({ length: 20 }, (_, seed) => leavesOf(grow({ seed })).length)
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
    expect(mean).toBeGreaterThan(9)
    expect(Math.max(...counts)).toBeLessThanOrEqual(12)
  })

  test('at temperature 0 is a single trajectory, the same for every seed but for wording', () => {
    const actions = (seed: number) => grow({ seed, temperature: 0 }).turns.map((turn) => turn.action)
    expect(leavesOf(grow({ temperature: 0 }))).toHaveLength(1)
    expect(actions(1)).toEqual(actions(2))
  })

  test('never reads the truth: another diagnosis, title, report, specialty and source grow the same tree', () => {
    fc.assert(
      fc.property(anyOptions, fc.string({ minLength: 1 }), (options, text) => {
        const other: ClinicalCase = {
          ...smallCase,
          title: text,
          specialty: text,
          report: text,
          source: { name: text, reference: text, licence: null },
          split: 'held-out',
          diagnosis: { label: 'Botulism', concept: 'D:botulism' },
        }
        expect(grow(options, other)).toEqual(grow(options))
      }),
      { numRuns: 40 },
    )
  })

  test('never reads a result that it did not order', () => {
    const asked = new Set<string>()
    const view = environmentView(smallCase)
    const spying: EnvironmentView = {
      ...view,
      answer: (name) => {
        asked.add(name)
        return view.answer(name)
      },
    }
    const tree = growTree(smallGraph, spying, { treeId: 't', seed: 3, branch: 1, trajectories: 1 })
    const ordered = tree.turns.flatMap(({ action }) => (action?.kind === 'order' ? action.tests : []))
    expect([...asked].sort()).toEqual([...new Set(ordered)].sort())
    expect(asked.size).toBeLessThan(smallCase.menu.length)
  })

  test('takes nothing that holds a diagnosis', () => {
    expectTypeOf<EnvironmentView>().not.toHaveProperty('diagnosis')
    expectTypeOf<ClinicalCase>().not.toExtend<EnvironmentView>()
    const seen = JSON.stringify(environmentView(smallCase))
    expect(seen).not.toContain('Myasthenia')
    expect(seen).not.toContain('nmol/L')
  })

  test('refuses options out of bounds', () => {
    for (const wrong of [
      { turns: 1 },
      { branch: 0 },
      { trajectories: 0 },
      { temperature: -1 },
      { seed: 0.5 },
      { turns: 2.5 },
    ]) {
      expect(() => grow(wrong)).toThrow(RangeError)
    }
  })
})

describe('the personas, by their own metric', () => {
  const mean = (persona: Tree['teacher']['persona'], metric: 'rac' | 'buc' | 'og' | 'mtc') => {
    const scores = Array.from({ length: 12 }, (_, seed) =>
      scoreTree(smallGraph, smallCase, grow({ seed, persona: persona ?? 'plain' })),
    ).flat()
    return scores.reduce((sum, score) => sum + (score[metric] ?? 0), 0) / scores.length
  }

  test.each([
    ['anchoring', 'buc', 0.1],
    ['erratic', 'rac', 0.5],
    ['shotgun', 'og', 0.15],
    ['forgetful', 'mtc', 0.25],
  ] as const)('%s is worse than plain by %s', (persona, metric, gap) => {
    expect(mean('plain', metric)).toBeGreaterThan(0.85)
    expect(mean('plain', metric) - mean(persona, metric)).toBeGreaterThan(gap)
  })

  test('plain hits the truth, and stores who played', () => {
    const scores = Array.from({ length: 12 }, (_, seed) => scoreTree(smallGraph, smallCase, grow({ seed }))).flat()
    expect(scores.filter(({ outcome }) => outcome === 'HIT').length / scores.length).toBeGreaterThan(0.9)
    expect(grow({ persona: 'shotgun', seed: 5, temperature: 0.5 }).teacher).toEqual({
      name: 'kg-policy',
      model: null,
      seed: 5,
      temperature: 0.5,
      persona: 'shotgun',
    })
  })
})
