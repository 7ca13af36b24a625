// Which rows a verdict writes: one, or for an accepted path every undecided turn above it too.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../errors'
import { randomNodes } from './fixtures/random-nodes'
import { judgeTurns, type TreeNode } from './judgement'
import { planVerdicts } from './plan-verdicts'
import { pathTo } from './tree-path'
import { type SubmitVerdict, submitVerdictSchema, verdictKindSchema } from './verdict'

const key = '11111111-1111-4111-8111-111111111111'
const request = (turnId: string, kind: string, more: object = {}): SubmitVerdict =>
  submitVerdictSchema.parse({ key, reviewId: 1, turnId, kind, ...more })
const node = (id: string, parentId: string | null): TreeNode => ({ id, parentId, editedFromId: null })
const nodes = [node('a', null), node('b', 'a'), node('c', 'b'), node('d', 'c')]
const row = { aspect: 'TURN', editTurnId: null, undoes: null }
const code = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return error instanceof DomainError ? error.code : error
  }
  return null
}

describe('planVerdicts', () => {
  it('writes one row for one turn, with its reasons and note', () => {
    const rejected = request('b', 'REJECT', { reasons: ['unsafe'], note: ' why ' })
    expect(planVerdicts(nodes, [], rejected)).toEqual([
      { ...row, turnId: 'b', kind: 'REJECT', reasons: ['unsafe'], note: 'why' },
    ])
    expect(planVerdicts(nodes, [], request('c', 'ACCEPT'))).toHaveLength(1)
  })

  it('accepts the undecided turns of a path, root first, and leaves the decided ones alone', () => {
    const given = [
      { turnId: 'b', kind: 'CANNOT_JUDGE' as const },
      { turnId: 'a', kind: 'ACCEPT' as const },
    ]
    const accepted = request('d', 'ACCEPT', { scope: 'path', note: 'sound' })
    expect(planVerdicts(nodes, given, accepted)).toEqual([
      { ...row, turnId: 'c', kind: 'ACCEPT', reasons: [], note: '' },
      { ...row, turnId: 'd', kind: 'ACCEPT', reasons: [], note: 'sound' },
    ])
  })

  it('refuses a turn it does not know and any word below a rejected turn', () => {
    expect(code(() => planVerdicts(nodes, [], request('x', 'ACCEPT')))).toBe('not-found')
    const given = [{ turnId: 'b', kind: 'REJECT' as const }]
    for (const kind of ['ACCEPT', 'WITHDRAW'])
      expect(code(() => planVerdicts(nodes, given, request('d', kind)))).toBe('conflict')
    expect(planVerdicts(nodes, given, request('b', 'WITHDRAW'))).toHaveLength(1)
  })

  it('leaves a path without an undecided turn, and touches nothing off the path', () => {
    const given = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...verdictKindSchema.options)), { maxLength: 12 })
    fc.assert(
      fc.property(randomNodes, given, fc.nat(), (tree, picks, target) => {
        const at = (pick: number) => tree[pick % tree.length]?.id ?? ''
        const before = picks.map(([pick, kind]) => ({ turnId: at(pick), kind }))
        const turnId = at(target)
        fc.pre(!['closed', 'discarded'].includes(judgeTurns(tree, before).get(turnId) ?? ''))
        const planned = planVerdicts(tree, before, request(turnId, 'ACCEPT', { scope: 'path' }))
        const path = pathTo(tree, turnId).map(({ id }) => id)
        const after = judgeTurns(tree, [...before, ...planned])
        expect(path.filter((id) => after.get(id) === 'open')).toEqual([])
        expect(after.get(turnId)).toBe('accepted')
        expect(planned.filter((row) => !path.includes(row.turnId))).toEqual([])
      }),
    )
  })
})
