// Agreement counts only what both sides rated.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addAgreements, compareJudgements, judgementsOfLabels } from './compare-judgements'
import type { TurnJudgement } from './judgement'

const judgements = fc
  .array(
    fc.tuple(
      fc.constantFrom('n1', 'n2', 'n3', 'n4', 'n5'),
      fc.constantFrom<TurnJudgement>('accepted', 'rejected', 'unable', 'closed', 'open', 'discarded'),
    ),
  )
  .map((pairs) => new Map(pairs))

describe('compareJudgements', () => {
  it('counts the turns both accept or reject, and of those the ones alike', () => {
    const gold = judgementsOfLabels([
      { turnId: 'n1', label: 'ACCEPT' },
      { turnId: 'n2', label: 'REJECT' },
      { turnId: 'n3', label: 'ACCEPT' },
    ])
    const reader = new Map<string, TurnJudgement>([
      ['n1', 'accepted'],
      ['n2', 'accepted'],
      ['n3', 'unable'],
      ['n4', 'accepted'],
    ])
    expect(compareJudgements(gold, reader)).toEqual({ agreed: 1, n: 2 })
  })

  it('is the same from either side, and whole with itself', () => {
    fc.assert(
      fc.property(judgements, judgements, (one, other) => {
        const found = compareJudgements(one, other)
        expect(found).toEqual(compareJudgements(other, one))
        expect(found.agreed).toBeLessThanOrEqual(found.n)
        const alone = compareJudgements(one, one)
        expect(alone.agreed).toBe(alone.n)
      }),
    )
  })

  it('adds up to nothing of nothing', () => {
    expect(addAgreements([])).toEqual({ agreed: 0, n: 0 })
    expect(
      addAgreements([
        { agreed: 1, n: 2 },
        { agreed: 3, n: 3 },
      ]),
    ).toEqual({ agreed: 4, n: 5 })
  })
})
