// Judgements derived from verdicts: the newest counts, and nothing below a rejected turn is judged.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomNodes } from './fixtures/random-nodes'
import { type GivenVerdict, judgeTurns, openTurnIds, type TreeNode } from './judgement'
import { verdictKindSchema } from './verdict'

const node = (id: string, parentId: string | null): TreeNode => ({ id, parentId, editedFromId: null })
const chain = [node('a', null), node('b', 'a'), node('c', 'b'), node('d', 'a')]
const judged = (...verdicts: { turnId: string; kind: (typeof verdictKindSchema.options)[number] }[]) =>
  Object.fromEntries(judgeTurns(chain, verdicts))

const judgedOf = (...verdicts: GivenVerdict[]) => judgeTurns(chain, verdicts).get('b')

describe('judgeTurns', () => {
  it('leaves everything open without verdicts', () => {
    expect(judged()).toEqual({ a: 'open', b: 'open', c: 'open', d: 'open' })
  })

  it('lets the newest verdict on a turn count', () => {
    expect(judged({ turnId: 'b', kind: 'REJECT' }, { turnId: 'b', kind: 'ACCEPT' })).toMatchObject({ b: 'accepted' })
    expect(judged({ turnId: 'b', kind: 'ACCEPT' }, { turnId: 'b', kind: 'WITHDRAW' })).toMatchObject({ b: 'open' })
  })

  it('closes what hangs below a rejected or edited turn, whatever was said of it', () => {
    for (const kind of ['REJECT', 'EDIT'] as const) {
      const given = judged({ turnId: 'c', kind: 'ACCEPT' }, { turnId: 'b', kind })
      expect(given).toEqual({ a: 'open', b: 'rejected', c: 'closed', d: 'open' })
    }
  })

  it('opens the subtree again when the rejection is withdrawn', () => {
    const given = judged(
      { turnId: 'c', kind: 'ACCEPT' },
      { turnId: 'b', kind: 'REJECT' },
      { turnId: 'b', kind: 'WITHDRAW' },
    )
    expect(given).toMatchObject({ b: 'open', c: 'accepted' })
  })

  it('keeps a turn that cannot be judged apart from an open one', () => {
    expect(judged({ turnId: 'a', kind: 'CANNOT_JUDGE' })).toMatchObject({ a: 'unable', b: 'open' })
    expect(openTurnIds(chain, [{ turnId: 'a', kind: 'CANNOT_JUDGE' }])).toEqual(['b', 'c', 'd'])
  })

  it('needs both halves of a turn judged, rejects it for either, and lets a verdict on the whole replace both', () => {
    const half = (aspect: 'ORDER' | 'UPDATE', kind: 'ACCEPT' | 'REJECT' | 'CANNOT_JUDGE' | 'WITHDRAW') => ({
      ...{ turnId: 'b', aspect, kind },
    })
    const order = half('ORDER', 'ACCEPT')
    expect(judgedOf(order)).toBe('open')
    expect(judgedOf(order, half('UPDATE', 'ACCEPT'))).toBe('accepted')
    expect(judgedOf(order, half('UPDATE', 'CANNOT_JUDGE'))).toBe('unable')
    expect(judgedOf(half('ORDER', 'REJECT'))).toBe('rejected')
    expect(judgedOf(order, half('UPDATE', 'REJECT'), half('UPDATE', 'WITHDRAW'))).toBe('open')
    expect(judgedOf(order, half('UPDATE', 'REJECT'), { turnId: 'b', kind: 'ACCEPT' })).toBe('accepted')
    expect(judgedOf({ turnId: 'b', kind: 'ACCEPT' }, order)).toBe('open')
  })

  it('discards a branch whose edit or continuation was taken back', () => {
    const nodes = [
      ...chain,
      { id: 'b2', parentId: 'a', editedFromId: 'b', origin: 'edit' as const },
      { id: 'b3', parentId: 'b2', editedFromId: null, origin: 'continuation' as const },
    ]
    const edit = { turnId: 'b', kind: 'EDIT' as const, editTurnId: 'b2' }
    const made = [edit, { turnId: 'b2', kind: 'ACCEPT' as const }, { turnId: 'b3', kind: 'ACCEPT' as const }]
    const of = (given: GivenVerdict[]) => Object.fromEntries(judgeTurns(nodes, given))
    expect(of(made)).toMatchObject({ b: 'rejected', b2: 'accepted', b3: 'accepted' })
    expect(of([...made, { turnId: 'b3', kind: 'WITHDRAW' }])).toMatchObject({ b2: 'accepted', b3: 'discarded' })
    expect(of([...made, { turnId: 'b', kind: 'WITHDRAW' }])).toMatchObject({
      b: 'open',
      b2: 'discarded',
      b3: 'discarded',
    })
    expect(of([...made, { ...edit, editTurnId: 'b4' }])).toMatchObject({ b: 'rejected', b2: 'discarded' })
  })

  it('closes exactly the turns with a rejected ancestor and reads only the newest verdict of each', () => {
    const scene = fc.tuple(
      randomNodes,
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...verdictKindSchema.options)), { maxLength: 20 }),
    )
    fc.assert(
      fc.property(scene, ([nodes, picks]) => {
        const given = picks.map(([pick, kind]) => ({ turnId: nodes[pick % nodes.length]?.id ?? '', kind }))
        const judgements = judgeTurns(nodes, given)
        expect([...judgements.keys()]).toEqual(nodes.map(({ id }) => id))
        const newest = new Map(given.map(({ turnId, kind }) => [turnId, kind]))
        expect(
          judgeTurns(
            nodes,
            [...newest].map(([turnId, kind]) => ({ turnId, kind })),
          ),
        ).toEqual(judgements)
        const byId = new Map(nodes.map((each) => [each.id, each]))
        for (const each of nodes) {
          const above = ancestors(byId, each).map((id) => judgements.get(id))
          if (judgements.get(each.id) !== 'discarded')
            expect(judgements.get(each.id) === 'closed').toBe(above.includes('rejected'))
          if (above.includes('discarded')) expect(judgements.get(each.id)).toBe('discarded')
        }
      }),
    )
  })
})

function ancestors(byId: Map<string, TreeNode>, { parentId }: TreeNode): string[] {
  const parent = parentId === null ? undefined : byId.get(parentId)
  return parent ? [parent.id, ...ancestors(byId, parent)] : []
}
