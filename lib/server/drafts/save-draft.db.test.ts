// Drafts: the newest version stands whatever order they come in, for their reviewer alone, within limits.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveDraftSchema } from '@/lib/core/domain/draft'
import type { Context } from '../context'
import { getReview } from '../reviews/get-review'
import { later, makeClinic } from '../testing/clinic'
import { claim } from '../testing/give-verdict'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { codeOf } from '../testing/refusal'
import { saveDraft } from './save-draft'

let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

async function reader() {
  const clinic = await makeClinic()
  await clinic.addTrees(1)
  await clinic.openRound({ leaseMinutes: 60 })
  const ctx = await clinic.person()
  return { clinic, ctx, reviewId: await claim(ctx) }
}

/** A version written `seconds` from now, by the device's clock. */
function type(ctx: Context, reviewId: number, value: unknown, seconds = 0, name = 'n2.reject') {
  const updatedAt = new Date(ctx.now.getTime() + seconds * 1_000).toISOString()
  return saveDraft(ctx, saveDraftSchema.parse({ reviewId, name, value, updatedAt }))
}
const draftsOf = async (ctx: Context, reviewId: number) =>
  Object.fromEntries((await getReview(ctx, { reviewId })).drafts.map(({ name, value }) => [name, value]))

describe('a draft', () => {
  it('is there on another device, each form under its name, and sending it again changes nothing', async () => {
    const { ctx, reviewId } = await reader()
    const draft = await type(ctx, reviewId, { note: 'half' }, -5)
    expect(await type(ctx, reviewId, { note: 'half' }, -5)).toEqual(draft)
    await type(ctx, reviewId, ['a'], -5, 'n2.edit')
    expect(await draftsOf(ctx, reviewId)).toEqual({ 'n2.reject': { note: 'half' }, 'n2.edit': ['a'] })
  })

  it('stands in its newest version whatever order the versions come in', async () => {
    const { ctx, reviewId } = await reader()
    await type(ctx, reviewId, 'second', -10)
    expect(await type(ctx, reviewId, 'first', -20)).toMatchObject({ value: 'second' })
    expect(await draftsOf(ctx, reviewId)).toEqual({ 'n2.reject': 'second' })
  })

  it('stays given up when an older version comes late', async () => {
    const { ctx, reviewId } = await reader()
    await type(ctx, reviewId, 'typed', -30)
    expect(await type(ctx, reviewId, null, -10)).toMatchObject({ value: null })
    expect(await type(ctx, reviewId, 'late', -20)).toMatchObject({ value: null })
    expect(await draftsOf(ctx, reviewId)).toEqual({})
    await type(ctx, reviewId, 'anew', -5)
    expect(await draftsOf(ctx, reviewId)).toEqual({ 'n2.reject': 'anew' })
  })

  it('of a device whose clock runs ahead does not hold back the others', async () => {
    const { ctx, reviewId } = await reader()
    expect(await type(ctx, reviewId, 'ahead', 86_400)).toMatchObject({ updatedAt: ctx.now.toISOString() })
    await type(later(ctx, 1), reviewId, 'right', 0)
    expect(await draftsOf(ctx, reviewId)).toEqual({ 'n2.reject': 'right' })
  })

  it('is its reviewer’s alone', async () => {
    const { clinic, ctx, reviewId } = await reader()
    await type(ctx, reviewId, 'mine')
    expect(await codeOf(type(await clinic.person(), reviewId, 'theirs'))).toBe('not-found')
    expect(await draftsOf(ctx, reviewId)).toEqual({ 'n2.reject': 'mine' })
  })

  it('is limited in size, one by one and together; giving one up makes room', async () => {
    const { ctx, reviewId } = await reader()
    const large = 'x'.repeat(299_000)
    expect(
      saveDraftSchema.safeParse({ ...{ reviewId, name: 'n', updatedAt: ctx.now.toISOString() }, value: large + large })
        .success,
    ).toBe(false)
    for (let index = 0; index < 10; index += 1) await type(ctx, reviewId, large, -9, `n${index}.edit`)
    expect(await codeOf(type(ctx, reviewId, large, -8, 'n10.edit'))).toBe('too-large')
    expect(await codeOf(type(ctx, reviewId, 'small', -8, 'n1.edit'))).toBeNull()
    await type(ctx, reviewId, null, -7, 'n2.edit')
    expect(await codeOf(type(ctx, reviewId, large, -6, 'n10.edit'))).toBeNull()
  })

  it('holds the tree for whoever is typing', async () => {
    const { ctx, reviewId } = await reader()
    const leaseOf = async () => Date.parse((await getReview(ctx, { reviewId })).leaseUntil ?? '')
    const before = await leaseOf()
    await type(later(ctx, 5), reviewId, 'soon')
    expect(await leaseOf()).toBe(before)
    await type(later(ctx, 50), reviewId, 'later')
    expect(await leaseOf()).toBe(later(ctx, 110).now.getTime())
  })
})
