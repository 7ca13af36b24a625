// The built-in policy in the three modes, and whether the three failure modes tell its personas apart.
import { describe, expect, it } from 'vitest'
import { checkTree } from '../domain/check-tree'
import type { EvaluationMode, FigureName } from '../domain/evaluation'
import { type Persona, treeSchema } from '../domain/tree'
import { environmentView } from '../teacher/environment-view'
import { smallCase, smallGraph } from '../teacher/fixtures/small-clinic'
import { compareCases } from './compare-cases'
import { measureCase } from './measure-case'
import { playPolicy } from './play-policy'

const environment = environmentView(smallCase)
const play = (mode: EvaluationMode, persona: Persona = 'plain', seed = 1, temperature = 0) =>
  playPolicy(smallGraph, environment, { mode, persona, turns: 6, temperature, seed })

describe('the built-in policy in an evaluation', () => {
  it.each(['free-turn', 'one-turn', 'all-at-once'] as const)('plays a sound path to a diagnosis: %s', (mode) => {
    const turns = play(mode)
    const tree = treeSchema.parse({ id: 't', caseId: 'c', teacher: { name: 'kg-policy' }, turns })
    expect(checkTree(tree)).toEqual([])
    expect(turns.at(-1)?.action?.kind).toBe('diagnose')
    expect(turns.length).toBeLessThanOrEqual({ 'free-turn': 6, 'one-turn': 3, 'all-at-once': 2 }[mode])
    expect(play(mode, 'plain', 99).map(({ action }) => action)).toEqual(turns.map(({ action }) => action))
  })

  it('knows every result from the start in the all-at-once mode, and orders none', () => {
    const [root, end] = play('all-at-once')
    expect(root?.answers.map(({ test }) => test)).toEqual(smallCase.menu.map(({ test }) => test))
    expect(root?.findings).toEqual(smallCase.observation.findings)
    expect(end?.action).toMatchObject({ kind: 'diagnose', label: smallCase.diagnosis.label })
    expect(measureCase(smallGraph, smallCase, play('all-at-once'), { mayOrder: false })).toMatchObject({
      ...{ orders: 0, recall: null, outcome: 'HIT', incoherentTurns: 0 },
    })
  })
})

describe('the three failure modes', () => {
  const seeds = Array.from({ length: 60 }, (_, seed) => seed)
  const facts = { specialty: 's', source: 'x', isRare: null, truth: 'with findings' } as const
  const measured = (persona: Persona, seed: number) =>
    measureCase(smallGraph, smallCase, play('free-turn', persona, seed, 1))
  const modes = ['ungroundedOrdering', 'unreliableUpdate', 'degradedCoherence'] as const

  it.each([
    ['shotgun', 'ungroundedOrdering'],
    ['erratic', 'unreliableUpdate'],
    ['forgetful', 'degradedCoherence'],
  ] as const)('%s is told from plain by %s, which rises most', (persona, telling) => {
    const cases = seeds.map((seed) => {
      const result = measured('plain', seed)
      return { ...facts, caseId: `${seed}`, result, other: measured(persona, seed) }
    })
    const [all] = compareCases(cases, { hasJudge: { a: false, b: false }, seed: 1 })
    const rise = (name: FigureName) => all?.figures[name].difference
    const told = rise(telling)
    if (!told || told.value === null || told.lo === null) throw new Error('no difference')
    expect(told.lo).toBeGreaterThan(0)
    const others = modes.filter((mode) => mode !== telling).map((mode) => rise(mode)?.value ?? 0)
    for (const other of others) expect(told.value).toBeGreaterThan(other)
  })
})
