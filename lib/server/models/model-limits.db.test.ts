// Limits over several processes' worth of holders: slots never exceed the model's, the dead give theirs back, minutes and blocks are shared.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { CreateModel } from '@/lib/core/domain/model'
import { makeAsking, wordQuestion, wordText } from '../testing/asking'
import type { ChatScript } from '../testing/chat-script'
import { ModelLimits } from './model-limits'
import { toModel } from './model-row'
import { type Renewed, renewLease } from './renew-lease'

const open: { close: () => Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

async function scene(settings: Partial<CreateModel> = {}, script: ChatScript = () => ({ content: wordText('a') })) {
  const made = await makeAsking(script, settings)
  open.push(made.server)
  const { ctx, model } = made
  const holder = () => {
    const limits = new ModelLimits(ctx.db, model.id)
    open.push(limits.slots)
    return limits
  }
  const leased = async () => {
    const [row] = await ctx.db.$queryRaw<{ sum: bigint | null }[]>`
      SELECT sum(slots) AS sum FROM model_leases WHERE model_id = ${model.id} AND expires_at > clock_timestamp()`
    return Number(row?.sum ?? 0)
  }
  return { ...made, holder, leased }
}
const noHalt = async () => {}

describe('slots', () => {
  it('of all holders together never exceed those of the model, whatever is renewed at the same time', async () => {
    const { ctx, model, leased } = await scene({ concurrency: 10 })
    const holders = Array.from({ length: 6 }, () => ({ holder: randomUUID(), slots: 0, wanted: 0 }))
    const renew = (one: (typeof holders)[number]): Promise<Renewed> =>
      renewLease(ctx.db, {
        ...{ modelId: model.id, holder: one.holder },
        wanted: () => ({ wanted: one.wanted, inUse: Math.min(one.slots, one.wanted) }),
        decide: (slots) => {
          one.slots = Math.min(one.slots, slots)
        },
      })
    const most: number[] = []
    for (let round = 0; round < 25; round += 1) {
      await Promise.all(
        holders.map(async (one, index) => {
          one.wanted = (round * 7 + index * 5) % 13
          one.slots = (await renew(one)).slots
        }),
      )
      most.push(await leased())
      expect(holders.reduce((sum, { slots }) => sum + slots, 0)).toBeLessThanOrEqual(10)
    }
    expect(Math.max(...most)).toBe(10)
  })

  it('are used by two processes at once up to the limit and no further, and both have a share', async () => {
    let under = 0
    let most = 0
    const by: Record<string, number> = {}
    const script: ChatScript = async ({ messages }) => {
      under += 1
      most = Math.max(most, under)
      await sleep(30)
      under -= 1
      const who = messages[0]?.content.slice(4, 5) ?? ''
      by[who] = (by[who] ?? 0) + 1
      return { content: wordText('a') }
    }
    const { asker, addItem, holder } = await scene({ concurrency: 6, timeoutSeconds: 30 }, script)
    const ends = performance.now() + 7000
    const work = async (name: string) => {
      const limits = holder()
      const one = asker(await addItem(), { limits })
      const worker = async (thread: number) => {
        for (let nth = 0; performance.now() < ends; nth += 1) await one.ask(wordQuestion(`${name}${thread}/${nth}`))
      }
      await Promise.all(Array.from({ length: 20 }, (_, thread) => worker(thread)))
    }
    await Promise.all([work('a'), sleep(500).then(() => work('b'))])
    expect(most).toBe(6)
    // The first had all of them at first; from the next renewal on they have three each.
    expect(Math.min(by.a ?? 0, by.b ?? 0) / Math.max(by.a ?? 0, by.b ?? 0)).toBeGreaterThan(0.3)
  })

  it('of a process that died come free when its lease ends', async () => {
    const { ctx, model, holder } = await scene({ concurrency: 4 })
    const dead = { modelId: model.id, holder: randomUUID(), wanted: () => ({ wanted: 4, inUse: 4 }), decide: () => {} }
    expect(await renewLease(ctx.db, dead)).toMatchObject({ slots: 4 })
    const startedAt = performance.now()
    const limits = holder()
    await limits.enter(toModel(model), 1, noHalt)
    const waited = performance.now() - startedAt
    expect(waited).toBeGreaterThan(5000)
    expect(waited).toBeLessThan(15_000)
  })

  it('that nobody uses are given back', async () => {
    const { model, holder, leased } = await scene({ concurrency: 4 })
    const limits = holder()
    await Promise.all([1, 2, 3].map(() => limits.enter(toModel(model), 1, noHalt)))
    expect(await leased()).toBe(3)
    for (const _ of [1, 2, 3]) limits.leave(toModel(model), 1, 1)
    await expect.poll(leased, { timeout: 8000 }).toBe(0)
    await limits.enter(toModel(model), 1, noHalt)
    expect(limits.slots.state).toMatchObject({ inUse: 1 })
  })

  it('are left to others by a call that is halted while it waits', async () => {
    const { model, holder } = await scene({ concurrency: 1 })
    const limits = holder()
    await limits.enter(toModel(model), 1, noHalt)
    const halted = limits.enter(toModel(model), 1, () => Promise.reject(new Error('halted')))
    await expect(halted).rejects.toThrow('halted')
    expect(limits.slots.state).toEqual({ slots: 1, inUse: 1, waiting: 0 })
  })

  it('cost no round trip a call', async () => {
    const { ctx, model, holder } = await scene({ concurrency: 4 })
    const limits = holder()
    await limits.enter(toModel(model), 1, noHalt)
    limits.leave(toModel(model), 1, 1)
    const before = await ctx.db.modelLease.findFirstOrThrow({ where: { modelId: model.id } })
    const startedAt = performance.now()
    for (let nth = 0; nth < 2000; nth += 1) {
      await limits.enter(toModel(model), 1, noHalt)
      limits.leave(toModel(model), 1, 1)
    }
    expect(performance.now() - startedAt).toBeLessThan(1000)
    expect(await ctx.db.modelBucket.count({ where: { modelId: model.id } })).toBe(0)
    expect(before.slots).toBe(1)
  })
})

describe('a minute', () => {
  it('is shared: two processes send what the limit allows, together', async () => {
    const { asker, addItem, holder, server } = await scene({ requestsPerMinute: 120, concurrency: 50 })
    const startedAt = performance.now()
    const work = async () => {
      const one = asker(await addItem(), { limits: holder() })
      await Promise.all(Array.from({ length: 15 }, (_, nth) => one.ask(wordQuestion(`k${nth}`))))
    }
    await Promise.all([work(), work()])
    const seconds = (performance.now() - startedAt) / 1000
    expect(server.requests).toHaveLength(30)
    // Twenty at once, then two a second.
    expect(seconds).toBeGreaterThan(4.5)
    expect(seconds).toBeLessThan(9)
    const first = (server.requests[0]?.receivedAt ?? 0) + 1500
    expect(server.requests.filter(({ receivedAt }) => receivedAt < first).length).toBeLessThanOrEqual(24)
  })

  it('counts tokens as they were used, not as they were guessed', async () => {
    const usage = { promptTokens: 10, completionTokens: 990 }
    const script: ChatScript = () => ({ content: wordText('a'), usage })
    const { ctx, model, asker, addItem, holder } = await scene({ tokensPerMinute: 60_000 }, script)
    const one = asker(await addItem(), { limits: holder() })
    for (const key of ['a', 'b', 'c']) await one.ask(wordQuestion(key))
    await expect
      .poll(async () => (await ctx.db.modelBucket.findUniqueOrThrow({ where: { modelId: model.id } })).tokens)
      .toBeLessThan(9000)
    const { tokens } = await ctx.db.modelBucket.findUniqueOrThrow({ where: { modelId: model.id } })
    // Ten thousand gather, three calls used a thousand each, and a thousand a second come back.
    expect(tokens).toBeGreaterThanOrEqual(7000)
  })
})

it('a server that wants to be left alone is left alone by every process', async () => {
  let isFirst = true
  const script: ChatScript = () => {
    if (!isFirst) return { content: wordText('a') }
    isFirst = false
    return { fault: { kind: 'rate-limited', retryAfterSeconds: 4 } }
  }
  const { asker, addItem, holder, server } = await scene({ concurrency: 4 }, script)
  const [one, other] = [asker(await addItem(), { limits: holder() }), asker(await addItem(), { limits: holder() })]
  const first = one.ask(wordQuestion('a'))
  await expect.poll(() => server.requests.length).toBe(1)
  await sleep(300)
  await Promise.all([first, other.ask(wordQuestion('b'))])
  const [refused, ...later] = server.requests
  expect(later).toHaveLength(2)
  for (const { receivedAt } of later) expect(receivedAt - (refused?.receivedAt ?? 0)).toBeGreaterThanOrEqual(4000)
})
