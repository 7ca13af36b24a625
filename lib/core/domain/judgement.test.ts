// Judgements derived from verdicts: the newest counts, and nothing below a rejected turn is judged.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomNodes } from './fixtures/random-nodes'
import { judgeTurns, openTurnIds, type TreeNode } from './judgement'
import { verdictKindSchema } from './verdict'

const node = (id: string, parentId: string | null): TreeNode => ({ id, parentId, editedFromId: null })
const chain = [node('a', null), node('b', 'a'), node('c', 'b'), node('d', 'a')]
const judged = (...verdicts: { turnId: string; kind: (typeof verdictKindSchema.options)[number] }[]) =>
  Object.fromEntries(judgeTurns(chain, verdicts))

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
          expect(judgements.get(each.id) === 'closed').toBe(above.includes('rejected'))
        }
      }),
    )
  })
})

function ancestors(byId: Map<string, TreeNode>, { parentId }: TreeNode): string[] {
  const parent = parentId === null ? undefined : byId.get(parentId)
  return parent ? [parent.id, ...ancestors(byId, parent)] : []
}
