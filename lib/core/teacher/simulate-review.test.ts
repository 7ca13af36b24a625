// The simulated reviewer decides every turn, the same way every time, and finds what was planted.
import { describe, expect, it } from 'vitest'
import type { Persona, Turn } from '../domain/tree'
import { openTurnIds } from '../domain/judgement'
import { READER_NOISE, simulateReview } from './simulate-review'

const turn = (id: string, parentId: string | null, action: Turn['action']): Turn => ({
  ...{ id, parentId, action, answers: [], findings: [], reasoning: '', differential: [] },
})
const order = { kind: 'order' as const, tests: ['ECG'] }
const turns = [
  turn('n1', null, null),
  turn('n2', 'n1', order),
  turn('n3', 'n1', order),
  turn('n4', 'n2', { kind: 'diagnose', label: 'Asthma', concept: null }),
  turn('n5', 'n3', { kind: 'diagnose', label: 'Gout', concept: null }),
]
const review = (treeId: string, persona: Persona, reviewer = 'r1') =>
  simulateReview(turns, { treeId, persona, reviewer, noise: READER_NOISE, isTrue: ({ id }) => id === 'n4' })

describe('simulateReview', () => {
  it('decides every turn once paths are expanded', () => {
    for (let i = 0; i < 50; i += 1) {
      const given = review(`t${i}`, 'erratic').flatMap(({ kind, turnId }) => {
        const path = kind === 'ACCEPT' ? ancestors(turnId) : [turnId]
        return path.map((id) => ({ turnId: id, kind }))
      })
      expect(
        openTurnIds(
          turns.map(({ id, parentId }) => ({ id, parentId, editedFromId: null })),
          given,
        ),
      ).toEqual([])
    }
  })

  it('is deterministic', () => expect(review('t1', 'shotgun')).toEqual(review('t1', 'shotgun')))

  it('rejects a planted persona far more often than the plain one', () => {
    const rejections = (persona: Persona) =>
      Array.from({ length: 300 }, (_, i) => review(`t${i}`, persona))
        .flat()
        .filter(({ kind, turnId }) => kind === 'REJECT' && turnId !== 'n5').length
    expect(rejections('anchoring')).toBeGreaterThan(3 * rejections('plain'))
  })
})

function ancestors(id: string): string[] {
  const parent = turns.find((each) => each.id === id)?.parentId
  return parent ? [...ancestors(parent), id] : [id]
}
