// Consensus: agreement decides, disagreement waits for a third person, and rejected branches are not labelled further.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FinalLabelValue, findConsensus } from './consensus'
import { randomNodes } from './fixtures/random-nodes'
import { judgeTurns, type TreeNode, type TurnJudgement } from './judgement'
import { verdictKindSchema } from './verdict'

const node = (id: string, parentId: string | null, editedFromId: string | null = null) => ({
  id,
  parentId,
  editedFromId,
})
const nodes: TreeNode[] = [node('a', null), node('b', 'a'), node('c', 'b'), node('b2', 'a', 'b')]
const says = (judgements: Record<string, TurnJudgement>) => new Map(Object.entries(judgements))
const settle = (reviews: Map<string, TurnJudgement>[], adjudicated: Record<string, FinalLabelValue> = {}) => {
  const { labels, disputed } = findConsensus(nodes, reviews, new Map(Object.entries(adjudicated)))
  return { labels: Object.fromEntries(labels), disputed }
}
const accept = { label: 'ACCEPT', source: 'unanimous' }
const reject = { label: 'REJECT', source: 'unanimous' }

describe('findConsensus', () => {
  it('labels what all reviewers agree on', () => {
    const both = says({ a: 'accepted', b: 'accepted', c: 'rejected' })
    expect(settle([both, both])).toEqual({ labels: { a: accept, b: accept, c: reject }, disputed: [] })
  })

  it('leaves a disagreement open, and nothing else', () => {
    const [first, second] = [says({ a: 'accepted', b: 'accepted' }), says({ a: 'accepted', b: 'rejected' })]
    expect(settle([first, second])).toEqual({ labels: { a: accept }, disputed: ['b'] })
  })

  it('takes the adjudicated word, and no unanimity can change it', () => {
    const [first, second] = [says({ b: 'accepted', c: 'accepted' }), says({ b: 'rejected', c: 'closed' })]
    expect(settle([first, second], { b: 'ACCEPT' }).labels).toEqual({
      b: { label: 'ACCEPT', source: 'adjudicated' },
      c: accept,
    })
    expect(settle([first, second], { b: 'REJECT' })).toEqual({
      labels: { b: { label: 'REJECT', source: 'adjudicated' } },
      disputed: [],
    })
  })

  it('does not count who could not judge', () => {
    expect(settle([says({ a: 'unable' }), says({ a: 'accepted' })]).labels).toEqual({ a: accept })
    expect(settle([says({ a: 'unable' }), says({ a: 'unable' })])).toEqual({ labels: {}, disputed: [] })
  })

  it('labels an edited branch only where the turn it replaces is finally rejected', () => {
    const edited = says({ a: 'accepted', b: 'rejected', b2: 'accepted' })
    expect(settle([edited]).labels).toEqual({ a: accept, b: reject, b2: accept })
    expect(settle([edited, says({ a: 'accepted', b: 'accepted' })])).toEqual({ labels: { a: accept }, disputed: ['b'] })
    expect(settle([edited, says({ a: 'accepted', b: 'accepted' })], { b: 'ACCEPT' }).labels).not.toHaveProperty('b2')
  })

  const verdicts = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...verdictKindSchema.options)), { maxLength: 16 })
  const scene = fc.tuple(
    randomNodes,
    fc.array(verdicts, { maxLength: 3 }),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('ACCEPT' as const, 'REJECT' as const)), { maxLength: 4 }),
  )
  it('labels a turn or disputes it, never both, and only with a rating or an adjudication behind it', () => {
    fc.assert(
      fc.property(scene, ([tree, readers, settled]) => {
        const at = (pick: number) => tree[pick % tree.length]?.id ?? ''
        const reviews = readers.map((given) =>
          judgeTurns(
            tree,
            given.map(([pick, kind]) => ({ turnId: at(pick), kind })),
          ),
        )
        const adjudicated = new Map(settled.map(([pick, label]) => [at(pick), label]))
        const { labels, disputed } = findConsensus(tree, reviews, adjudicated)
        for (const { id, parentId, editedFromId } of tree) {
          const ratings = new Set(
            reviews.map((review) => review.get(id)).filter((r) => r === 'accepted' || r === 'rejected'),
          )
          const label = labels.get(id)
          if (label?.source === 'adjudicated') expect(label.label).toBe(adjudicated.get(id))
          if (label?.source === 'unanimous')
            expect([...ratings]).toEqual([label.label === 'ACCEPT' ? 'accepted' : 'rejected'])
          if (disputed.includes(id)) expect([label, ratings.size, adjudicated.has(id)]).toEqual([undefined, 2, false])
          const isDecided = label !== undefined || disputed.includes(id)
          if (parentId !== null && labels.get(parentId)?.label === 'REJECT') expect(isDecided).toBe(false)
          if (editedFromId !== null && labels.get(editedFromId)?.label !== 'REJECT') expect(isDecided).toBe(false)
        }
      }),
    )
  })

  it('does not depend on the order of the reviewers', () => {
    fc.assert(
      fc.property(randomNodes, fc.array(verdicts, { maxLength: 3 }), (tree, readers) => {
        const reviews = readers.map((given) =>
          judgeTurns(
            tree,
            given.map(([pick, kind]) => ({ turnId: tree[pick % tree.length]?.id ?? '', kind })),
          ),
        )
        const none = new Map<string, FinalLabelValue>()
        expect(findConsensus(tree, reviews.toReversed(), none)).toEqual(findConsensus(tree, reviews, none))
      }),
    )
  })
})
