// Writing answers: grouped, whole with their counts, and a row that cannot be written harms no other.
import { describe, expect, it } from 'vitest'
import { makeAsking } from '../testing/asking'
import { CallStore } from './call-store'
import type { CallEntry, CallRow } from './write-calls'

async function scene() {
  const made = await makeAsking(() => ({}))
  await made.server.close()
  const row = (itemId: number, key: string, more: Partial<CallRow> = {}): CallRow => ({
    ...{
      item_id: itemId,
      key,
      model_id: made.model.id,
      prompt: 'word@1',
      parameters: { seed: 1 },
      request_sha256: '0'.repeat(64),
    },
    ...{ content: `answer ${key}`, reasoning: null, finish_reason: 'stop', prompt_tokens: 10, completion_tokens: 5 },
    ...{ cost_usd: 0.25, latency_ms: 3, attempts: 1, created_at: new Date().toISOString(), ...more },
  })
  const entry = (itemId: number, key: string, failures = {}, more: Partial<CallRow> = {}): CallEntry => {
    return { itemId, row: row(itemId, key, more), failures }
  }
  return {
    ...made,
    entry,
    store: new CallStore(),
    items: [await made.addItem(), await made.addItem()] as const,
  }
}

describe('storing answers', () => {
  it('writes what comes together together, and counts it per item', async () => {
    const { store, entry, items, item, calls } = await scene()
    const entries = Array.from({ length: 450 }, (_, nth) => entry(items[nth % 2] ?? 0, `k${nth}`, { timeout: 1 }))
    expect(await Promise.all(entries.map((one) => store.write(one)))).toEqual(entries.map(() => true))
    for (const itemId of items) {
      expect(await calls(itemId)).toHaveLength(225)
      expect(await item(itemId)).toMatchObject({
        calls: 225,
        promptTokens: 2250n,
        completionTokens: 1125n,
        callFailures: { timeout: 225 },
      })
      expect((await item(itemId)).costUsd).toBeCloseTo(56.25, 9)
    }
  })

  it('adds failures by kind to those there are', async () => {
    const { store, entry, items, item } = await scene()
    const [itemId] = items
    await store.write(entry(itemId, 'a', { timeout: 2 }))
    await store.write({ itemId, row: null, failures: { timeout: 1, connection: 3 } })
    await store.write(entry(itemId, 'b'))
    expect(await item(itemId)).toMatchObject({ calls: 2, callFailures: { timeout: 3, connection: 3 } })
  })

  it('keeps the first of two under one key, in one statement and in two', async () => {
    const { store, entry, items, calls } = await scene()
    const [itemId] = items
    const writes = ['first', 'second'].map((content) => store.write(entry(itemId, 'k', {}, { content })))
    expect(await Promise.all(writes)).toEqual([true, false])
    expect(await store.write(entry(itemId, 'k', {}, { content: 'third' }))).toBe(false)
    expect(await calls(itemId)).toMatchObject([{ content: 'first' }])
  })

  it('writes the others where one cannot be written', async () => {
    const { store, entry, items, calls } = await scene()
    const [itemId] = items
    const bad = store.write(entry(itemId, 'bad', {}, { model_id: -1 }))
    const good = store.write(entry(itemId, 'good'))
    await expect(bad).rejects.toThrow()
    expect(await good).toBe(true)
    expect((await calls(itemId)).map(({ key }) => key)).toEqual(['good'])
  })

  it('goes on while several processes write to the same items in any order', async () => {
    const { entry, items, item } = await scene()
    const stores = [1, 2, 3].map(() => new CallStore())
    const work = stores.flatMap((store, of) =>
      Array.from({ length: 60 }, async (_, nth) => {
        const order = nth % 2 === of % 2 ? items : [...items].reverse()
        await Promise.all(order.map((itemId) => store.write(entry(itemId, `${of}/${nth}`))))
      }),
    )
    await Promise.all(work)
    for (const itemId of items) expect(await item(itemId)).toMatchObject({ calls: 180 })
  })
})
