// Ratings and verdict ids of labelled turns: what counts, by whom, and nothing of what was taken back.
import { describe, expect, it } from 'vitest'
import { type FinalTurnLabel, labelReleaseTurns, type ReviewVerdict } from './release-labels'

const node = (id: string, parentId: string | null, over: object = {}) => ({
  ...{ id, parentId, editedFromId: null, authorId: null, origin: 'teacher' as const },
  ...over,
})
let ids = 0
const say = (turnId: string, kind: ReviewVerdict['kind'], over: Partial<ReviewVerdict> = {}): ReviewVerdict => ({
  ...{ id: (ids += 1), turnId, kind, aspect: 'TURN', reasons: [], editTurnId: null },
  ...over,
})
const accept: FinalTurnLabel = { label: 'ACCEPT', source: 'unanimous', round: 'first' }
const reject: FinalTurnLabel = { label: 'REJECT', source: 'adjudicated', round: 'first' }

describe('the labels of a release', () => {
  it('rests on each reader’s newest standing word, and names it', () => {
    const nodes = [
      node('n1', null),
      node('n2', 'n1'),
      node('e3', 'n1', { editedFromId: 'n2', authorId: 7, origin: 'edit' }),
    ]
    const first = [
      say('n1', 'ACCEPT'),
      say('n2', 'ACCEPT'),
      say('n2', 'EDIT', { editTurnId: 'e3', reasons: ['edited'] }),
      say('e3', 'ACCEPT'),
    ]
    const second = [say('n1', 'ACCEPT'), say('n1', 'WITHDRAW'), say('n2', 'REJECT', { reasons: ['unsafe'] })]
    const labels = labelReleaseTurns(
      nodes,
      new Map([
        ['n1', accept],
        ['n2', reject],
        ['e3', accept],
      ]),
      [
        { reader: 'A', reviewerId: 7, verdicts: first },
        { reader: 'B', reviewerId: 8, verdicts: second },
      ],
    )
    expect(labels.get('n1')).toEqual({
      ...accept,
      verdictIds: [first[0]?.id],
      ratings: [{ reader: 'A', kind: 'ACCEPT', reasons: [] }],
    })
    expect(labels.get('n2')).toEqual({
      ...reject,
      verdictIds: [first[2]?.id, second[2]?.id],
      ratings: [
        { reader: 'A', kind: 'EDIT', reasons: ['edited'] },
        { reader: 'B', kind: 'REJECT', reasons: ['unsafe'] },
      ],
    })
    // The other reader never saw the edited branch.
    expect(labels.get('e3')?.ratings).toEqual([{ reader: 'A', kind: 'ACCEPT', reasons: [] }])
  })

  it('puts two halves together, and gives no label where there is no final one', () => {
    const verdicts = [
      say('n1', 'ACCEPT'),
      say('n2', 'REJECT', { aspect: 'ORDER', reasons: ['ungrounded-order'] }),
      say('n2', 'ACCEPT', { aspect: 'UPDATE' }),
    ]
    const labels = labelReleaseTurns([node('n1', null), node('n2', 'n1')], new Map([['n2', reject]]), [
      { reader: 'A', reviewerId: 7, verdicts },
    ])
    expect([...labels.keys()]).toEqual(['n2'])
    expect(labels.get('n2')?.ratings).toEqual([{ reader: 'A', kind: 'REJECT', reasons: ['ungrounded-order'] }])
    expect(labels.get('n2')?.verdictIds).toEqual([verdicts[1]?.id, verdicts[2]?.id])
  })
})
