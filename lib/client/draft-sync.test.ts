// Half-typed forms: on the device with every change, on the server soon, the newest version everywhere.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Draft } from '@/lib/core/domain/draft'
import { DraftSync } from './draft-sync'
import { ProblemError } from './problem'

const problem = (code: 'network' | 'too-large', status: number) =>
  new ProblemError({ code, title: code, status, detail: code })

beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime('2026-01-01T10:00:00.000Z')
})
afterEach(() => void vi.useRealTimers())

function memory() {
  const values = new Map<string, string>()
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => Boolean(values.set(key, value)),
    removeItem: (key: string) => void values.delete(key),
    keys: () => [...values.keys()],
    isVolatile: () => false,
  }
}

/** A server that keeps the newest version, as ours does. */
function server() {
  const drafts = new Map<string, Draft>()
  const requests: Draft[] = []
  const send = async (draft: Draft) => {
    requests.push(draft)
    const standing = drafts.get(draft.name)
    if (!standing || standing.updatedAt <= draft.updatedAt) drafts.set(draft.name, draft)
    return drafts.get(draft.name) ?? draft
  }
  return { drafts, requests, send }
}

function setUp(send: (draft: Draft) => Promise<Draft>, storage = memory()) {
  const schedule = (run: () => void, delayMs: number) => {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  }
  return { storage, sync: new DraftSync({ prefix: 'p.', storage, send, schedule }) }
}

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000)

describe('a form that is typed in', () => {
  it('is on the device at once, and on the server within two seconds, also while typing goes on', async () => {
    const { drafts, requests, send } = server()
    const { sync, storage } = setUp(send)
    for (const text of ['a', 'ab', 'abc', 'abcd', 'abcde']) {
      sync.change('n1.reject', text)
      expect(storage.values.get('p.n1.reject')).toContain(`"${text}"`)
      expect(sync.read()).toMatchObject({ unsent: 1, status: 'saving' })
      await seconds(0.4)
    }
    expect(drafts.get('n1.reject')?.value).toBe('abc')
    await seconds(2)
    expect(drafts.get('n1.reject')?.value).toBe('abcde')
    expect(requests).toHaveLength(2)
    expect(sync.read()).toMatchObject({ unsent: 0, status: 'saved' })
  })

  it('is sent after a reload, and forgotten on the device once the server brings it itself', async () => {
    const storage = memory()
    const before = setUp(() => Promise.reject(problem('network', 0)), storage)
    before.sync.change('n1.reject', 'typed offline')
    await seconds(3)
    expect(before.sync.read()).toMatchObject({ unsent: 1, status: 'offline' })

    const { drafts, send } = server()
    await setUp(send, storage).sync.start()
    expect(drafts.get('n1.reject')?.value).toBe('typed offline')
    await setUp(send, storage).sync.start()
    expect(storage.values.size).toBe(0)
  })

  it('is not brought back by the server after it was given up offline', async () => {
    const { drafts, send } = server()
    const one = setUp(send)
    one.sync.change('n1.edit', 'half')
    await seconds(2)
    const stored = drafts.get('n1.edit')

    const storage = memory()
    const other = setUp(() => Promise.reject(problem('network', 0)), storage)
    other.sync.change('n1.edit', null, stored)
    expect(other.sync.newest('n1.edit', stored)).toBeNull()
    expect(other.sync.read()).toMatchObject({ unsent: 0, status: 'saved' })
    await setUp(send, storage).sync.start()
    expect(drafts.get('n1.edit')?.value).toBeNull()
  })

  it('asks for nothing when a form that was never typed in is closed', async () => {
    const { requests, send } = server()
    const { sync } = setUp(send)
    sync.change('n1.edit', null)
    await seconds(5)
    expect(requests).toEqual([])
    expect(sync.read().status).toBe('saved')
  })

  it('goes out at once when the page is left', async () => {
    const { drafts, send } = server()
    const { sync } = setUp(send)
    sync.change('n1.reject', 'last words')
    sync.flushAtOnce()
    await seconds(0)
    expect(drafts.get('n1.reject')?.value).toBe('last words')
  })
})

describe('two devices', () => {
  it('show the newest version of both', () => {
    const { sync } = setUp(server().send)
    sync.change('n1.edit', 'here')
    const at = (time: string): Draft => ({ name: 'n1.edit', value: 'there', updatedAt: `2026-01-01T${time}.000Z` })
    expect(sync.newest('n1.edit', at('09:59:59'))).toBe('here')
    expect(sync.newest('n1.edit', at('10:00:01'))).toBe('there')
    expect(sync.newest('n2.edit', at('10:00:01'))).toBe('there')
    expect(sync.newest('n2.edit', undefined)).toBeNull()
  })

  it('the one whose clock is behind still writes a newer version than the one it took up', async () => {
    const { drafts, send } = server()
    const stored = { name: 'n1.edit', value: 'there', updatedAt: '2026-01-01T12:00:00.000Z' }
    drafts.set('n1.edit', stored)
    const { sync } = setUp(send)
    sync.change('n1.edit', 'here', stored)
    await seconds(2)
    expect(drafts.get('n1.edit')?.value).toBe('here')
  })

  it('the one whose clock runs ahead gives way to what another wrote later', async () => {
    const clamped = '2026-01-01T09:00:00.000Z'
    const { sync } = setUp(async (draft) => ({ ...draft, updatedAt: clamped }))
    sync.change('n1.edit', 'here')
    await seconds(2)
    const later = { name: 'n1.edit', value: 'there', updatedAt: '2026-01-01T09:00:01.000Z' }
    expect(sync.newest('n1.edit', later)).toBe('there')
  })

  it('the one that lost takes over the newer version', async () => {
    const { drafts, send } = server()
    drafts.set('n1.edit', { name: 'n1.edit', value: 'newer', updatedAt: '2026-01-01T12:00:00.000Z' })
    const { sync } = setUp(send)
    sync.change('n1.edit', 'older')
    await seconds(2)
    expect(sync.newest('n1.edit', undefined)).toBe('newer')
    expect(sync.read().status).toBe('saved')
  })
})

describe('what goes wrong', () => {
  it('a draft the server refuses stays on the device, and holds up no other', async () => {
    const { drafts, send } = server()
    const refusing = (draft: Draft) =>
      draft.name === 'n1.edit' ? Promise.reject(problem('too-large', 422)) : send(draft)
    const { sync, storage } = setUp(refusing)
    sync.change('n1.edit', 'huge')
    sync.change('n2.edit', 'small')
    await seconds(2)
    expect(sync.read()).toMatchObject({ unsent: 1, status: 'refused' })
    expect(drafts.get('n2.edit')?.value).toBe('small')
    expect(storage.values.get('p.n1.edit')).toContain('huge')
    sync.change('n1.edit', 'less')
    expect(sync.read()).toMatchObject({ unsent: 1, status: 'saving' })
  })

  it('versions the server has make room on a full device', async () => {
    const { send } = server()
    const storage = memory()
    const { sync } = setUp(send, storage)
    sync.change('n1.edit', 'sent')
    await seconds(2)
    vi.spyOn(storage, 'setItem').mockImplementation((key, value) => {
      if (storage.values.size > 0 && !storage.values.has(key)) return false
      storage.values.set(key, value)
      return true
    })
    sync.change('n2.edit', 'new')
    expect([...storage.values.keys()]).toEqual(['p.n2.edit'])
    expect(sync.newest('n1.edit', undefined)).toBe('sent')
  })

  it('what an earlier version of the page wrote is read and sent', async () => {
    const { drafts, send } = server()
    const storage = memory()
    storage.values.set('p.n1.reject', '{"reasons":["unsafe"],"note":"old"}')
    const { sync } = setUp(send, storage)
    expect(sync.newest('n1.reject', undefined)).toEqual({ reasons: ['unsafe'], note: 'old' })
    await sync.start()
    expect(drafts.get('n1.reject')?.value).toEqual({ reasons: ['unsafe'], note: 'old' })
  })
})
