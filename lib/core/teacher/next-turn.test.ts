import { describe, expect, test } from 'vitest'
import { seededRandom } from '../calibration/seeded-random'
import type { Turn } from '../domain/tree'
import { environmentView } from './environment-view'
import { smallCase, smallGraph } from './fixtures/small-clinic'
import { nextTurn, type NextTurnOptions } from './next-turn'
import type { TurnDraft } from './play-turn'

const view = environmentView(smallCase)
const after = (path: readonly Turn[], options: Partial<NextTurnOptions> = {}) =>
  nextTurn(smallGraph, view, path, { random: seededRandom(1), ...options })
const placed = (draft: TurnDraft, id: string, parentId: string | null): Turn => ({ ...draft, id, parentId })
const root = placed(after([], { temperature: 0 }), 'n1', null)

describe('nextTurn', () => {
  test('opens with the observation and a differential that it explains', () => {
    expect(root.action).toBeNull()
    expect(root.findings).toEqual(smallCase.observation.findings)
    const labels = root.differential.map(({ label }) => label)
    expect(labels).toContain('Myasthenia gravis')
    expect(root.differential.every(({ concept }) => concept?.startsWith('D:'))).toBe(true)
    expect(root.reasoning).toMatch(/ptosis and diplopia\. Reported as absent: fixed dilated pupils\./)
    expect(root.reasoning).toContain(`${labels[0]} (`)
  })

  test('continues an edited turn from the belief and the orders that the person wrote', () => {
    const edited: Turn = {
      id: 'edited',
      parentId: 'n1',
      action: { kind: 'order', tests: ['achr ab'] },
      answers: [view.answer('achr ab')],
      findings: [],
      reasoning: 'Edited.',
      differential: [
        { label: 'Botulism', concept: null, p: 0.5 },
        { label: 'A disease of no graph', concept: null, p: 0.4 },
      ],
    }
    const next = after([root, edited], { temperature: 0 })
    expect(next.action?.kind).toBe('order')
    const tests = next.action?.kind === 'order' ? next.action.tests : []
    expect(tests).not.toContain('Acetylcholine receptor antibodies')
    expect(next.reasoning).toContain('Botulism (50%) stands first, ahead of A disease of no graph (40%)')
    const unknown = next.differential.find(({ label }) => label === 'A disease of no graph')
    expect(unknown).toMatchObject({ concept: null })
    expect(unknown?.p).toBeGreaterThan(0.05)
  })

  test('takes up a path that states no differential', () => {
    const silent = after([{ ...root, differential: [] }], { temperature: 0 })
    const stated = after([root], { temperature: 0 })
    expect(silent.action).toEqual(stated.action)
    expect(silent.differential.map(({ label }) => label)).toEqual(stated.differential.map(({ label }) => label))
  })

  test('gives the diagnosis at the turn limit, of the hypothesis in front', () => {
    const last = after([root], { turns: 2 })
    expect(last.action).toMatchObject({ kind: 'diagnose', label: root.differential[0]?.label })
    expect(last.differential).toEqual(root.differential)
    expect(last.reasoning).toContain('The diagnosis is')
  })

  test('stops once it is confident', () => {
    const sure: Turn = {
      ...placed(after([root], { temperature: 0 }), 'n2', 'n1'),
      differential: [{ label: 'Myasthenia gravis', concept: 'D:mg', p: 0.97 }],
    }
    expect(after([root, sure]).action).toEqual({ kind: 'diagnose', label: 'Myasthenia gravis', concept: 'D:mg' })
  })

  test('is led by the findings: the other polarity moves the belief the other way', () => {
    const achr = smallGraph.concept('F:achr')?.label ?? ''
    const ask = (polarity: 'present' | 'absent') => {
      const menu = smallCase.menu
        .slice(0, 1)
        .map((entry) => ({ ...entry, findings: [{ label: achr, concept: null, polarity }] }))
      const flipped = environmentView({ ...smallCase, menu })
      const path = [root]
      for (let seed = 0; seed < 50; seed += 1) {
        const turn = nextTurn(smallGraph, flipped, path, { random: seededRandom(seed) })
        if (turn.answers.some(({ available }) => available))
          return turn.differential.find(({ concept }) => concept === 'D:mg')?.p ?? 0
      }
      throw new Error('the only test of the menu was never ordered')
    }
    const before = root.differential.find(({ concept }) => concept === 'D:mg')?.p ?? 0
    expect(ask('present')).toBeGreaterThan(before)
    expect(ask('absent')).toBeLessThan(before)
  })

  test('names what could not be obtained and what moved each hypothesis', () => {
    const drafts = Array.from({ length: 60 }, (_, seed) => after([root], { random: seededRandom(seed) }))
    const missing = drafts.find(({ answers }) => answers.some(({ available }) => !available))
    expect(missing?.reasoning).toMatch(/could not be obtained, so that question stays open/)
    const antibody = drafts.find(({ answers }) => answers.some(({ result }) => result === '8 nmol/L'))
    expect(antibody?.reasoning).toContain(
      'Acetylcholine receptor antibodies showed acetylcholine receptor antibody positive',
    )
    expect(antibody?.reasoning).toMatch(
      /Myasthenia gravis rises from \d+% to \S+% on acetylcholine receptor antibody positive/,
    )
  })

  test('refuses to follow a diagnosis', () => {
    const end = placed(after([root], { turns: 2 }), 'n2', 'n1')
    expect(() => after([root, end])).toThrow(RangeError)
  })
})
