// The audit of a certificate from activation to withdrawal: what is drawn, what counts, who is told, and that releases stop.
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { runCalibrationSchema } from '@/lib/core/domain/calibration-run'
import { createReleaseSchema } from '@/lib/core/domain/release'
import { Prisma } from '@/lib/generated/prisma/client'
import { activateCalibration } from '../calibrations/activate-calibration'
import { chooseRounds } from '../calibrations/choose-rounds'
import { runCalibration } from '../calibrations/run-calibration'
import { type Context, createContext, systemActor } from '../context'
import { stopQueue } from '../jobs/queue'
import { listNotices } from '../notices/list-notices'
import { readNotice } from '../notices/read-notice'
import { buildRelease } from '../releases/build-release'
import { createRelease } from '../releases/create-release'
import { closeRound } from '../rounds/close-round'
import { later } from '../testing/clinic'
import { claim, giveVerdict, readTree } from '../testing/give-verdict'
import { holdFilter } from '../testing/hold-filter'
import { judgedClinic } from '../testing/judged-clinic'
import { ownBudget } from '../testing/own-budget'
import { codeOf } from '../testing/refusal'
import { submitReview } from '../reviews/submit-review'
import { getTree } from '../trees/get-tree'
import { acknowledgeWithdrawal } from './acknowledge-withdrawal'
import { listAuditStreams } from './list-audit-streams'
import { requireStandingCertificate } from './require-no-withdrawal'
import { watchAudit } from './watch-audit'

const admin = createContext(systemActor)
const { db } = admin
holdFilter(admin, async () => {
  await db.auditStream.updateMany({ where: { state: 'withdrawn' }, data: { acknowledgedAt: new Date() } })
  await stopQueue()
})

const wish = () => createReleaseSchema.parse({ version: `v-${randomUUID()}` })

/** A calibration that certifies, and trees of cases that nobody has read. */
async function certifiedClinic(unread: number) {
  const { clinic, researcher, roundId } = await judgedClinic(30)
  const addUnread = async (name: string) => clinic.addTree(await clinic.addCase(name), 't1')
  const treeIds: number[] = []
  for (let index = 0; index < unread; index += 1) treeIds.push(await addUnread(`u${index}`))
  const budgetId = await ownBudget(researcher, 0.96)
  const { id } = await runCalibration(
    researcher,
    runCalibrationSchema.parse({ roundIds: [roundId], alpha: 0.4, budgetId }),
  )
  await activateCalibration(researcher, { calibrationId: id, auditShare: 1, note: 'as agreed' })
  const stream = await db.auditStream.findFirstOrThrow({ where: { calibrationId: id, state: 'watching' } })
  return { clinic, researcher, treeIds, addUnread, calibrationId: id, streamId: stream.id, roundId: stream.roundId }
}

const slotsOf = (roundId: number, treeIds: number[]) =>
  db.reviewSlot.count({ where: { roundId, treeId: { in: treeIds }, kind: 'sample' } })
const streamOf = (id: number) => db.auditStream.findUniqueOrThrow({ where: { id } })
const waitingJobs = async (key: string) => {
  const [row] = await db.$queryRaw<{ jobs: number }[]>`
    SELECT count(*)::int AS jobs FROM pgboss.job WHERE name = 'watch-audit' AND singleton_key = ${key} AND state = 'created'`
  return row?.jobs ?? 0
}
const isCertified = async (ctx: Context, treeId: number) =>
  (await getTree(ctx, { treeId })).trajectoryList.some((trajectory) => trajectory.isCertified)

describe('the audit of a certificate', () => {
  it('draws what is certified, once, and from what comes later too; unreviewed trees stay certified', async () => {
    const { researcher, treeIds, addUnread, calibrationId, streamId, roundId } = await certifiedClinic(2)
    const activation = await db.calibrationActivation.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(activation).toMatchObject({ calibrationId, cause: 'chosen', note: 'as agreed' })
    expect(await slotsOf(roundId, treeIds)).toBe(0)
    await watchAudit(admin, { streamId })
    expect(await slotsOf(roundId, treeIds)).toBe(2)
    const candidate = await db.roundCandidate.findFirstOrThrow({ where: { roundId, treeId: treeIds[0] } })
    expect([candidate.pi, candidate.isDrawn]).toEqual([1, true])
    const late = await addUnread('late')
    expect(await waitingJobs(`scored:${streamId}`)).toBe(1)
    expect(await isCertified(researcher, late)).toBe(true)
    await Promise.all([watchAudit(admin, { streamId }), watchAudit(admin, { streamId })])
    expect(await slotsOf(roundId, [...treeIds, late])).toBe(3)
    expect(await isCertified(researcher, treeIds[0] ?? 0)).toBe(true)

    // Activated again it goes on; its round cannot be closed apart from it, and closes with it.
    await activateCalibration(researcher, { calibrationId, auditShare: 1 })
    expect((await streamOf(streamId)).state).toBe('watching')
    expect(await codeOf(closeRound(researcher, { roundId }))).toBe('conflict')
    await activateCalibration(researcher, { calibrationId, auditShare: 0.5 })
    expect((await streamOf(streamId)).state).toBe('ended')
    expect((await db.round.findUniqueOrThrow({ where: { id: roundId } })).state).toBe('closed')
    const { items } = await listAuditStreams(researcher, { calibrationId })
    expect(items.map(({ state, share }) => [state, share])).toEqual([
      ['watching', 0.5],
      ['ended', 1],
    ])
    expect(items[0]?.roundName).toBe(`Audit of calibration ${calibrationId} (2)`)
    await activateCalibration(researcher, { calibrationId: null })
    const chosen = await chooseRounds(db, { roundIds: [roundId], includeSimulated: false })
    expect(chosen.map(({ unused }) => unused)).toEqual(['audit'])
    expect(await db.auditStream.count({ where: { state: 'watching' } })).toBe(0)
  }, 180_000)

  it('withdraws the certificate by itself, tells researchers alone, and stops releases until that is acknowledged', async () => {
    const { clinic, researcher, treeIds, calibrationId, streamId, roundId } = await certifiedClinic(9)
    await watchAudit(admin, { streamId })
    const release = await createRelease(researcher, wish())

    // What was taken into hand first and is still being read keeps the others waiting.
    const slow = await clinic.person()
    const held = await claim(slow)
    const reader = later(await clinic.person(), 1)
    await readTree(reader, ['n2', 'n4'], ['n3', 'n5'])
    const read = await db.review.findFirstOrThrow({ where: { roundId, state: 'submitted' } })
    expect(await waitingJobs(`tree:${roundId}:${read.treeId}`)).toBe(1)
    await watchAudit(admin, { streamId })
    expect((await listAuditStreams(researcher, { calibrationId })).items[0]?.figures).toMatchObject({
      ...{ decided: 1, cases: 0, evidence: 1 },
    })
    for (const turnId of ['n3', 'n5']) await giveVerdict(slow, held, 'ACCEPT', turnId, { scope: 'path' })
    await submitReview(slow, { reviewId: held })
    await watchAudit(admin, { streamId })
    const counted = await db.auditedCase.findMany({ where: { streamId }, orderBy: { ordinal: 'asc' } })
    expect(counted.map(({ judged, rejected }) => [judged, rejected])).toEqual([
      [1, 0],
      [1, 1],
    ])
    expect((await streamOf(streamId)).state).toBe('watching')
    for (let tree = 2; tree < treeIds.length; tree += 1) await readTree(reader, ['n2', 'n4'], ['n3', 'n5'])

    // A build whose certificate falls after its last look is finished before that; one that looks afterwards is refused.
    const isolationLevel = Prisma.TransactionIsolationLevel.RepeatableRead
    let falling: Promise<void> = Promise.resolve()
    await db.$transaction(
      async (old) => {
        await old.release.count()
        await db.$transaction(async (tx) => {
          await requireStandingCertificate(admin, tx, calibrationId)
          falling = watchAudit(admin, { streamId })
          await new Promise((resume) => setTimeout(resume, 500))
          expect((await streamOf(streamId)).state).toBe('watching')
        })
        await falling
        expect(await codeOf(requireStandingCertificate(admin, old, calibrationId))).toBe('conflict')
      },
      { isolationLevel, timeout: 60_000 },
    )
    const { state, endedAt } = await streamOf(streamId)
    expect([state, endedAt !== null]).toEqual(['withdrawn', true])
    await Promise.all([watchAudit(admin, { streamId }), watchAudit(admin, { streamId })])
    const [newest] = await db.calibrationActivation.findMany({ orderBy: { id: 'desc' }, take: 1 })
    expect(newest).toMatchObject({ calibrationId: null, cause: 'withdrawn' })
    expect(newest?.note).toMatch(/did not accept 8 of 9 audited trajectories of 9 cases; at most 40 % may be bad/)
    expect(await isCertified(researcher, treeIds[0] ?? 0)).toBe(false)

    const { items } = await listNotices(researcher)
    expect(items).toMatchObject([{ kind: 'certificate-withdrawn', subjectId: String(calibrationId) }])
    expect(await db.notice.count({ where: { recipientId: reader.actor.id ?? 0 } })).toBe(0)
    expect((await readNotice(researcher, { noticeId: items[0]?.id ?? 0 })).items).toEqual([])

    expect(await codeOf(createRelease(researcher, wish()))).toBe('conflict')
    expect(await codeOf(buildRelease(admin, { releaseId: release.id }))).toBe('conflict')
    expect(await codeOf(activateCalibration(researcher, { calibrationId }))).toBe('conflict')
    await acknowledgeWithdrawal(researcher, { streamId })
    const acknowledged = await acknowledgeWithdrawal(admin, { streamId })
    expect(acknowledged.acknowledgedBy).toBe(researcher.actor.name)
    await buildRelease(admin, { releaseId: (await createRelease(researcher, wish())).id })
  }, 240_000)
})
