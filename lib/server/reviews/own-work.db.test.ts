// A person's own work: their reviews a page at a time, their counts and times, and nothing of anybody else.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listOwnReviewsSchema } from '@/lib/core/domain/own-review'
import { submitVerdictSchema } from '@/lib/core/domain/verdict'
import type { Context } from '../context'
import { makeClinic } from '../testing/clinic'
import { claim } from '../testing/give-verdict'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { submitVerdict } from '../verdicts/submit-verdict'
import { getOwnPace } from './get-own-pace'
import { listOwnReviews } from './list-own-reviews'
import { returnReview } from './return-review'
import { submitReview } from './submit-review'

// A tree may only be drawn under the graph that it was scored under.
let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

const at = (ctx: Context, time: string): Context => ({ ...ctx, now: new Date(time) })
const list = (ctx: Context, query: object = {}) => listOwnReviews(ctx, listOwnReviewsSchema.parse(query))

function judge(ctx: Context, reviewId: number, turnId: string, scope: 'turn' | 'path', activeMs: number | null) {
  const verdict = { key: randomUUID(), reviewId, turnId, kind: 'ACCEPT', scope, activeMs }
  return submitVerdict(ctx, submitVerdictSchema.parse(verdict))
}

/** Both paths of a tree of five turns, in these times: the first request judges three turns, the second the two that are left. */
async function readInTimes(ctx: Context, first: number | null, second: number | null): Promise<number> {
  const reviewId = await claim(ctx)
  await judge(ctx, reviewId, 'n3', 'path', first)
  await judge(ctx, reviewId, 'n5', 'path', second)
  await submitReview(ctx, { reviewId })
  return reviewId
}

async function clinicWithTrees(count: number) {
  const clinic = await makeClinic()
  await clinic.addTrees(count)
  await clinic.openRound()
  return clinic
}

describe('own reviews', () => {
  it('come newest first, page by page, each once, and only one’s own', async () => {
    const clinic = await clinicWithTrees(6)
    const [person, other] = [await clinic.person(), await clinic.person()]
    const mine: number[] = []
    for (const _ of [1, 2, 3, 4, 5]) mine.unshift(await readInTimes(person, 1000, 2000))
    await readInTimes(other, 1000, 2000)
    const first = await list(person, { limit: 2 })
    const second = await list(person, { limit: 2, cursor: first.nextCursor ?? 0 })
    const third = await list(person, { limit: 2, cursor: second.nextCursor ?? 0 })
    const pages = [first, second, third]
    expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(mine)
    expect(pages.map(({ nextCursor }) => nextCursor)).toEqual([mine[1], mine[3], null])
    expect(first.items[0]).toMatchObject({ standing: 'submitted', judgedTurns: 5, activeMs: 3000, returnReason: null })
  })

  it('tell how each stands, and can be narrowed to a state', async () => {
    const clinic = await clinicWithTrees(3)
    const person = await clinic.person()
    const declined = await claim(person)
    await returnReview(person, { reviewId: declined, isDeclined: true, reason: 'Not my field' })
    const skipped = await claim(person)
    await returnReview(person, { reviewId: skipped, isDeclined: false, reason: '' })
    const inHand = await claim(person)
    const { items } = await list(person)
    expect(items.map(({ id, standing, returnReason }) => [id, standing, returnReason])).toEqual([
      [inHand, 'in-hand', null],
      [skipped, 'returned', null],
      [declined, 'declined', 'Not my field'],
    ])
    expect((await list(person, { state: 'expired' })).items.map(({ id }) => id)).toEqual([skipped, declined])
    expect(items[0]).toMatchObject({ judgedTurns: 0, activeMs: null })
  })
})

describe('own pace', () => {
  it('counts a request’s time once, shares it among its turns, and takes medians', async () => {
    const clinic = await clinicWithTrees(3)
    const person = at(await clinic.person(), '2026-03-11T10:00:00Z')
    // Turns of 3 × 1 s and 2 × 3 s; 3 × 2 s and 2 × 4 s: medians of trees 9 and 14 s, of turns 2.5 s.
    await readInTimes(person, 3000, 6000)
    await readInTimes(person, 6000, 8000)
    // Without a measured time a tree counts, and moves no median.
    await readInTimes(person, null, null)
    const { today } = await getOwnPace(person, { timeZone: 'UTC' })
    expect(today).toEqual({
      ...{ submittedTrees: 3, judgedTurns: 15, activeMs: 23_000 },
      ...{ medianTreeMs: 11_500, medianTurnMs: 2000 },
    })
  })

  it('begins days and weeks where the person is', async () => {
    const clinic = await clinicWithTrees(3)
    const person = await clinic.person()
    // Berlin, in March: an hour ahead. Sunday 23:30, Monday 00:30 and Wednesday 10:00.
    for (const time of ['2026-03-08T22:30:00Z', '2026-03-08T23:30:00Z', '2026-03-11T09:00:00Z'])
      await readInTimes(at(person, time), 1000, 1000)
    const now = at(person, '2026-03-11T22:59:00Z')
    const trees = async (timeZone: string, ctx = now) => {
      const { today, week, all, days } = await getOwnPace(ctx, { timeZone })
      const worked = days.filter((day) => day.submittedTrees > 0).map((day) => [day.day, day.submittedTrees])
      return { counts: [today, week, all].map((pace) => pace.submittedTrees), worked }
    }
    expect(await trees('Europe/Berlin')).toEqual({
      counts: [1, 2, 3],
      worked: [
        ['2026-03-08', 1],
        ['2026-03-09', 1],
        ['2026-03-11', 1],
      ],
    })
    expect(await trees('UTC')).toEqual({
      counts: [1, 1, 3],
      worked: [
        ['2026-03-08', 2],
        ['2026-03-11', 1],
      ],
    })
    expect((await trees('Europe/Berlin', at(person, '2026-03-11T23:00:00Z'))).counts, 'past midnight').toEqual([
      0, 2, 3,
    ])
  })

  it('is all noughts for whoever has done nothing, with a day for each of four weeks', async () => {
    const clinic = await makeClinic()
    const person = at(await clinic.person(), '2026-03-11T10:00:00Z')
    const { all, days } = await getOwnPace(person, { timeZone: 'America/Sao_Paulo' })
    expect(all).toEqual({ submittedTrees: 0, judgedTurns: 0, activeMs: 0, medianTreeMs: null, medianTurnMs: null })
    expect([days.length, days[0]?.day, days.at(-1)?.day]).toEqual([28, '2026-02-12', '2026-03-11'])
  })
})
