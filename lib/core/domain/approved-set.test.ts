// The approved set: held-out never, people before the filter, certificates before wishes.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ApprovalInput, approveTrajectory } from './approved-set'
import type { TrajectoryLabel } from './trajectory-label'

const plain: ApprovalInput = {
  isHeldOut: false,
  isForbidden: false,
  turns: 5,
  label: null,
  isCertified: false,
  decision: { kind: 'retain', turns: 5 },
}
const approve = (input: Partial<ApprovalInput>, includeUncertified = false) =>
  approveTrajectory({ ...plain, ...input }, { includeUncertified })
const out = (reason: string) => ({ included: false, reason })
const within = (source: string, turns: number) => ({ included: true, source, turns })

describe('approveTrajectory', () => {
  it('lets the physicians’ word rule over the filter and the certificate', () => {
    const certified = { isCertified: true }
    expect(approve({ ...certified, label: { kind: 'rejected' } })).toEqual(out('rejected-by-physicians'))
    expect(approve({ ...certified, label: { kind: 'open' } }, true)).toEqual(out('undecided-by-physicians'))
    const rejected = { decision: { kind: 'reject' as const, turns: 0 } }
    expect(approve({ ...rejected, label: { kind: 'accepted', turns: 5 } })).toEqual(within('accepted', 5))
    expect(approve({ ...rejected, label: { kind: 'accepted-prefix', turns: 2 } })).toEqual(within('accepted-prefix', 2))
  })

  it('takes what nobody looked at only with a certificate', () => {
    expect(approve({ isCertified: true })).toEqual(within('certified', 5))
    expect(approve({})).toEqual(out('not-certified'))
    expect(approve({ decision: null })).toEqual(out('no-score'))
  })

  it('adds what the filter alone keeps on wish, cut where the filter cuts, and never what it rejects', () => {
    expect(approve({}, true)).toEqual(within('uncertified', 5))
    expect(approve({ decision: { kind: 'truncate', turns: 3 } }, true)).toEqual(within('uncertified', 3))
    expect(approve({ decision: { kind: 'reject', turns: 0 } }, true)).toEqual(out('filter-rejected'))
  })

  it('keeps out what may not be passed on, whatever speaks for it', () => {
    const barred = { isForbidden: true, isCertified: true }
    expect(approve({ ...barred, label: { kind: 'accepted', turns: 5 } }, true)).toEqual(out('licence-forbids'))
    expect(approve(barred, true)).toEqual(out('licence-forbids'))
    expect(approve({ ...barred, isHeldOut: true }, true)).toEqual(out('held-out-case'))
  })

  it('keeps held-out cases out, whatever speaks for them', () => {
    const label = fc.option(
      fc.constantFrom<TrajectoryLabel>({ kind: 'accepted', turns: 5 }, { kind: 'rejected' }, { kind: 'open' }),
    )
    fc.assert(
      fc.property(label, fc.boolean(), fc.boolean(), (given, isCertified, wish) => {
        expect(approve({ isHeldOut: true, label: given, isCertified }, wish)).toEqual(out('held-out-case'))
      }),
    )
  })

  it('grows with the wish for uncertified rows and changes nothing else', () => {
    const decision = fc.option(
      fc.record({ kind: fc.constantFrom('retain', 'truncate', 'reject'), turns: fc.nat({ max: 5 }) }),
    )
    const label = fc.option(
      fc.constantFrom<TrajectoryLabel>(
        { kind: 'accepted', turns: 5 },
        { kind: 'accepted-prefix', turns: 3 },
        { kind: 'rejected' },
        { kind: 'open' },
      ),
    )
    fc.assert(
      fc.property(fc.record({ label, decision, isCertified: fc.boolean() }), (input) => {
        const [without, withWish] = [approve(input), approve(input, true)]
        if (without.included || input.label) expect(withWish).toEqual(without)
        else if (withWish.included) expect(withWish.source).toBe('uncertified')
      }),
    )
  })
})
