// Which rows a verdict writes: one, or for an accepted path every undecided turn above it too.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../errors'
import { randomNodes } from './fixtures/random-nodes'
import { type GivenVerdict, judgeTurns, type TreeNode } from './judgement'
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

  describe('in a prospective round', () => {
    const order = { origin: 'teacher' as const, action: { kind: 'order' as const } }
    const tree = [
      node('a', null),
      { ...node('b', 'a'), ...order },
      { ...node('c', 'b'), ...order, isCovered: true },
      { ...node('d', 'b'), ...order, action: { kind: 'diagnose' as const } },
      { ...node('e', 'a'), ...order, origin: 'asked' as const },
    ]
    const plan = (turnId: string, kind: string, more: object, given: GivenVerdict[] = []) =>
      planVerdicts(tree, given, request(turnId, kind, more), true)
    const refusal = (...parameters: Parameters<typeof plan>) => code(() => plan(...parameters))

    it('takes a word on an order or on its update, never on both at once, and on the whole of every other turn', () => {
      for (const kind of ['ACCEPT', 'CANNOT_JUDGE', 'REJECT']) {
        const reasons = kind === 'REJECT' ? ['unsafe'] : ['information-missing']
        expect(refusal('b', kind, { reasons })).toBe('conflict')
        for (const aspect of ['ORDER', 'UPDATE']) {
          expect(plan('b', kind, { reasons, aspect })).toMatchObject([{ turnId: 'b', kind, aspect }])
          for (const whole of ['a', 'd', 'e']) expect(refusal(whole, kind, { reasons, aspect })).toBe('conflict')
          expect(code(() => planVerdicts(tree, [], request('b', kind, { reasons, aspect })))).toBe('conflict')
        }
        for (const whole of ['a', 'd', 'e']) expect(plan(whole, kind, { reasons })).toHaveLength(1)
      }
    })

    it('refuses a word on an update that is covered', () => {
      expect(refusal('c', 'ACCEPT', { aspect: 'UPDATE' })).toBe('conflict')
      expect(plan('c', 'ACCEPT', { aspect: 'ORDER' })).toHaveLength(1)
    })

    it('edits whole turns, covered or not, and takes back whatever was said', () => {
      const edit = { action: { kind: 'order', tests: ['ECG'] }, reasoning: 'why', differential: [] }
      for (const aspect of ['TURN', 'ORDER'])
        expect(plan('c', 'EDIT', { note: 'why', edit, aspect })).toMatchObject([{ kind: 'EDIT', aspect: 'TURN' }])
      for (const aspect of ['TURN', 'ORDER', 'UPDATE'])
        expect(plan('c', 'WITHDRAW', { aspect })).toMatchObject([{ kind: 'WITHDRAW', aspect }])
    })

    it('accepts of a path what is open: halves where halves are judged', () => {
      const rowsOf = (turnId: string, aspect: string, given: GivenVerdict[] = []) =>
        plan(turnId, 'ACCEPT', { scope: 'path', aspect }, given).map((each) => `${each.turnId} ${each.aspect}`)
      expect(rowsOf('d', 'TURN')).toEqual(['a TURN', 'b ORDER', 'b UPDATE', 'd TURN'])
      expect(rowsOf('c', 'ORDER', [{ turnId: 'b', kind: 'CANNOT_JUDGE', aspect: 'ORDER' }])).toEqual([
        ...['a TURN', 'b UPDATE', 'c ORDER'],
      ])
      const given: GivenVerdict[] = [{ turnId: 'b', kind: 'REJECT', aspect: 'ORDER' }]
      expect(refusal('c', 'ACCEPT', { scope: 'path', aspect: 'ORDER' }, given)).toBe('conflict')
      expect(refusal('b', 'ACCEPT', { scope: 'path' })).toBe('conflict')
    })
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
