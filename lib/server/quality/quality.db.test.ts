// The audit's figures of a small clinic, each against a count by hand.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listFlaggedTurnsSchema, listTrajectoryRowsSchema, listVerdictRowsSchema } from '@/lib/core/domain/audit-row'
import { createContext, systemActor } from '../context'
import { giveVerdict, readTree } from '../testing/give-verdict'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { makeClinic } from '../testing/clinic'
import { assignSlot } from '../rounds/assign-slot'
import { submitReview } from '../reviews/submit-review'
import { estimateQuality } from './estimate-quality'
import { findApproved } from './find-approved'
import { getAgreement } from './get-agreement'
import { getFunnel } from './get-funnel'
import { listDistributions } from './list-distributions'
import { listFailures } from './list-failures'
import { listFlaggedTurns } from './list-flagged-turns'
import { listTrajectoryRows } from './list-trajectory-rows'
import { listVerdictRows } from './list-verdict-rows'

/**
 * Four cases with one tree of two paths each: n1-n2-n3 and n1-n4-n5. Two readers read the trees c1 to c3 of one round; nobody reads
 * c4. On c1 both accept n3's path and reject n5; on c2 the second reader rejects n3 too; on c3 the first cannot judge n4.
 */
async function makeWorld() {
  const clinic = await makeClinic()
  const treeIds = await clinic.addTrees(4)
  const round = await clinic.openRound({ reviewsPerTree: 2 })
  const [first, second] = [await clinic.person(), await clinic.person()]
  const read = async (tree: number, ordinal: number, words: Word[]) => {
    const key = { roundId: round.id, treeId: treeIds[tree] ?? 0, ordinal }
    const slot = await first.db.reviewSlot.findUniqueOrThrow({ where: { roundId_treeId_ordinal: key } })
    const reader = ordinal === 0 ? first : second
    const reviewId = await assignSlot(reader, slot.id)
    for (const [kind, turnId, more] of words) await giveVerdict(reader, reviewId, kind, turnId, more)
    await submitReview(reader, { reviewId })
  }
  await read(0, 0, [path('n3'), path('n4'), ['REJECT', 'n5']])
  await read(0, 1, [path('n3'), path('n4'), ['REJECT', 'n5']])
  await read(1, 0, [path('n3'), path('n4'), ['REJECT', 'n5']])
  await read(1, 1, [path('n2'), path('n4'), ['REJECT', 'n3'], ['REJECT', 'n5']])
  await read(2, 0, [path('n3'), ['CANNOT_JUDGE', 'n4'], ['REJECT', 'n5', { reasons: ['unsafe', 'wrong-diagnosis'] }]])
  await read(2, 1, [path('n3'), path('n5')])
  const admin = createContext(systemActor)
  return { clinic, treeIds, roundId: round.id, admin, rounds: [round.id] }
}
type Word = [kind: 'ACCEPT' | 'REJECT' | 'CANNOT_JUDGE', turnId: string, more?: Parameters<typeof giveVerdict>[4]]
const path = (turnId: string): Word => ['ACCEPT', turnId, { scope: 'path' }]

let world: Awaited<ReturnType<typeof makeWorld>>
let release: () => Promise<void>

beforeAll(async () => {
  release = await holdWorld('keep')
  world = await makeWorld()
}, TURN_MS)
afterAll(() => release())

describe('the approved set', () => {
  it('never holds what may not be passed on, as no release does', async () => {
    const clinic = await makeClinic()
    const treeId = await clinic.addTree(await clinic.addCase('c1', { licence: 'CC BY-NC-ND 4.0' }), 't1')
    await clinic.openRound()
    await readTree(await clinic.person(), ['n3'], ['n4'])
    const inForce = { graphId: null, calibrationId: null }
    const approvals = await findApproved(clinic.admin.db, { inForce, includesSimulated: false })
    const own = approvals.filter((row) => row.treeId === treeId)
    expect(own.map(({ label, approvedAs, isForbidden }) => [label, approvedAs, isForbidden])).toEqual([
      ['accepted', null, true],
      ['rejected', null, true],
    ])
  })
})

describe('agreement', () => {
  it('counts ratings per turn, the disputes among them, and each reason', async () => {
    const report = await getAgreement(world.admin, { rounds: world.rounds })
    // c1: n1 n2 n3 n4 accepted and n5 rejected by both. c2: n3 in dispute. c3: n4 has one rating, n5 is in dispute.
    expect(report.overall).toMatchObject({ items: 15, paired: 14, cases: 3 })
    expect(report.ratings).toBe(29)
    expect(report.overall.percent.value).toBeCloseTo(12 / 14, 12)
    const unsafe = report.reasons.find(({ reason }) => reason === 'unsafe')
    expect(unsafe).toMatchObject({ given: 1, paired: 14 })
    expect(unsafe?.percent.value).toBeCloseTo(13 / 14, 12)
    const turn3 = report.strata.find(({ dimension, value }) => dimension === 'turn' && value === '3')
    expect(turn3).toMatchObject({ items: 6, paired: 6, ratings: 12 })
    expect(turn3?.percent.value).toBeCloseTo(4 / 6, 12)
    expect(report.pairs).toMatchObject([{ items: 14 }])
    // Both say no on 2 turns, the first on 1 more, the second on 1 more: p_o = 12/14, p_e = (11/14)^2 + (3/14)^2.
    const chance = (11 / 14) ** 2 + (3 / 14) ** 2
    expect(report.pairs[0]?.kappa.value).toBeCloseTo((12 / 14 - chance) / (1 - chance), 12)
    expect(report.readers.map(({ ratings, rejected }) => [ratings, rejected]).sort()).toEqual([
      [14, 3],
      [15, 3],
    ])
  })
})

describe('failures', () => {
  it('counts reasons by turn, and leads to as many verdicts', async () => {
    const { reasons, totals } = await listFailures(world.admin, { rounds: world.rounds })
    expect(totals).toMatchObject({ judgements: 29, rejections: 6 })
    const at = (mode: string) => reasons.find((cell) => cell.dimension === 'turn' && cell.mode === mode)
    expect(at('incoherent')).toMatchObject({ value: '3', count: 5, of: 12 })
    expect(at('unsafe')).toMatchObject({ value: '3', count: 1 })
    const list = (more: object) =>
      listVerdictRows(world.admin, listVerdictRowsSchema.parse({ rounds: String(world.roundId), ...more }))
    expect((await list({ reason: 'incoherent', turn: 3 })).items).toHaveLength(5)
    expect((await list({ reason: 'any' })).items).toHaveLength(6)
    expect((await list({ disputed: 'yes' })).items).toHaveLength(4)
    const first = await list({ limit: 20 })
    const rest = await list({ limit: 20, cursor: first.nextCursor ?? 0 })
    expect(first.items.length + rest.items.length).toBe(29)
  })

  it('counts a flag once a turn, whatever the number of paths through it, and lists the same turns', async () => {
    const { flags } = await listFailures(world.admin, {})
    for (const cell of flags.filter(({ dimension }) => dimension === 'specialty').slice(0, 2)) {
      const input = { flag: cell.mode, specialty: cell.value, limit: 200 }
      const { items } = await listFlaggedTurns(world.admin, listFlaggedTurnsSchema.parse(input))
      expect(items).toHaveLength(Math.min(200, cell.count))
    }
  })
})

describe('estimated quality', () => {
  it('weighs what was judged, and says what was not and could not be', async () => {
    await world.clinic.addTree(`${world.clinic.specialty}/c4`, 'late')
    const report = await estimateQuality(world.admin, { rounds: world.rounds, set: 'all' })
    const own = report.strata.find(
      ({ dimension, value }) => dimension === 'specialty' && value === world.clinic.specialty,
    )
    // Ten trajectories: two of the late tree no round could draw. c1: accepted, accepted prefix; c2 and c3 have one path
    // in dispute each, c2's other one is cut, c3's other one accepted; c4 was drawn and not read.
    expect(own).toMatchObject({ size: 10, unreachable: 2, reviewed: 4, undecided: 4, cases: 3 })
    expect(own?.share.value).toBeCloseTo(2 / 4, 12)
    expect(own?.effectiveSize).toBeCloseTo(4, 12)
    const list = async (more: object) => {
      const input = { rounds: String(world.roundId), specialty: world.clinic.specialty, ...more }
      return (await listTrajectoryRows(world.admin, listTrajectoryRowsSchema.parse(input))).items
    }
    expect(await list({})).toHaveLength(10)
    expect(await list({ stage: 'unreachable' })).toHaveLength(2)
    expect(await list({ stage: 'reviewed' })).toHaveLength(4)
    expect(await list({ stage: 'undecided' })).toHaveLength(4)
    expect(await list({ label: 'accepted' })).toHaveLength(2)
    expect(await list({ label: 'unjudged' })).toHaveLength(6)
  })

  it('never uses hand-picked rounds, and counts them', async () => {
    const picked = await world.clinic.openRound({
      filter: { treeIds: world.treeIds.slice(0, 1), excludeReviewed: false },
    })
    const { rounds, sets } = await estimateQuality(world.admin, { rounds: [picked.id], set: 'all' })
    expect(rounds.find(({ id }) => id === picked.id)).toMatchObject({ isHandPicked: true, isUsed: false, drawn: 1 })
    expect(sets.every(({ set, reviewed }) => set === 'approved' || reviewed === 0)).toBe(true)
    // The funnel counts them as drawn all the same, and so do its rows.
    const wish = listTrajectoryRowsSchema.parse({ stage: 'drawn', rounds: String(picked.id) })
    const { items } = await listTrajectoryRows(world.admin, wish)
    expect(new Set(items.map(({ treeId }) => treeId))).toEqual(new Set(world.treeIds.slice(0, 1)))
  })
})

describe('metrics by label', () => {
  it('spreads the judged by their label and leaves the rest unjudged', async () => {
    const scope = { rounds: world.rounds, specialty: world.clinic.specialty }
    const { metrics, judged } = await listDistributions(world.admin, scope)
    expect(judged).toBe(4)
    const dtc = metrics.find(({ metric }) => metric === 'dtc')?.distributions
    expect(dtc?.map(({ label, n, missing }) => [label, n + missing])).toEqual([
      ['accepted', 2],
      ['accepted-prefix', 2],
      ['rejected', 0],
      ['unjudged', 6],
    ])
    for (const { counts, n } of dtc ?? []) expect(counts.reduce((sum, count) => sum + count, 0)).toBe(n)
  })
})

describe('the funnel', () => {
  it('has no step larger than what it is a share of, and counts what was left', async () => {
    const { steps } = await getFunnel(world.admin, {})
    const of = (key: string) => steps.find((step) => step.key === key)
    for (const { count, ofCount, share } of steps)
      if (ofCount !== null) expect(share).toBe(ofCount === 0 ? null : count / ofCount)
    const left = (key: string) => of(key)?.left.reduce((sum, { count }) => sum + count, 0) ?? 0
    for (const [key, before] of [
      ['scored', 'trajectories'],
      ['drawn', 'trajectories'],
      ['reviewed', 'drawn'],
      ['decided', 'reviewed'],
      ['accepted', 'decided'],
    ] as const)
      expect((of(key)?.count ?? 0) + left(key), key).toBe(of(before)?.count)
  })
})
