// No verdict or comment is lost between the click and the server, and none goes missing by being sent twice.
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Comment, SaveComment } from '@/lib/core/domain/comment'
import type { VerdictsSaved } from '@/lib/core/domain/review'
import type { SubmitVerdict } from '@/lib/core/domain/verdict'
import { OutboxStore, type OutboxStorage } from './outbox-store'
import { ProblemError } from './problem'
import { SEND_TIMEOUT_MS } from './send-failure'
import { VerdictOutbox } from './verdict-outbox'

const accept = (turnId: string): SubmitVerdict => ({
  ...{ key: crypto.randomUUID(), reviewId: 1, turnId, note: '', aspect: 'TURN' },
  ...{ activeMs: null, kind: 'ACCEPT', scope: 'turn' },
})
const say = (text: string): SaveComment => ({
  ...{ key: crypto.randomUUID(), reviewId: 1, turnId: 'n1', text, isWithdrawn: false },
})
const answer: VerdictsSaved = { saved: [], newTurns: [], turnsToCome: 0, guidelineVersion: 1, leaseUntil: null }
const stored = ({ key, turnId, text }: SaveComment): Comment => ({
  ...{ key, turnId, text, createdAt: '2026-01-01T00:00:00.000Z', withdrawnAt: null },
})
const offline = () => new ProblemError({ code: 'network', title: 'No connection', status: 0, detail: 'offline' })
const fault = () => new ProblemError({ code: 'internal', title: 'internal', status: 500, detail: 'Ours.' })
const portal = () =>
  new ProblemError({ code: 'unreadable', title: 'Unexpected', status: 200, detail: 'A sign-in page.' })
const refused = () =>
  new ProblemError({ code: 'lease-lost', title: 'lease lost', status: 409, detail: 'It went back.' })
const signedOut = () =>
  new ProblemError({ code: 'not-signed-in', title: 'not signed in', status: 401, detail: 'Sign in first.' })

type Memory = OutboxStorage & { size: () => number }

/** `room`: how many values the browser takes before it is full. */
function memory(room = Number.POSITIVE_INFINITY): Memory {
  const values = new Map<string, string>()
  const volatile = new Map<string, string>()
  return {
    getItem: (key) => volatile.get(key) ?? values.get(key) ?? null,
    setItem: (key, value) => {
      const isKept = values.has(key) || values.size < room
      ;(isKept ? values : volatile).set(key, value)
      if (isKept) volatile.delete(key)
      return isKept
    },
    removeItem: (key) => {
      values.delete(key)
      volatile.delete(key)
    },
    keys: () => [...values.keys(), ...volatile.keys()],
    isVolatile: (key) => volatile.has(key),
    size: () => values.size + volatile.size,
  }
}

type Send = (verdict: SubmitVerdict, signal: AbortSignal) => Promise<VerdictsSaved>

function setUp(send: Send, storage = memory(), now: () => number = Date.now) {
  const timers: { run: () => void; delayMs: number }[] = []
  const onSaved = vi.fn()
  const schedule = (run: () => void, delayMs: number) => {
    if (delayMs !== SEND_TIMEOUT_MS) timers.push({ run, delayMs })
    return () => undefined
  }
  const comments: SaveComment[] = []
  const sendComment = async (comment: SaveComment) => {
    comments.push(comment)
    return stored(comment)
  }
  const store = new OutboxStore(storage, 'k', now)
  const outbox = new VerdictOutbox({ store, sendVerdict: send, sendComment, onSaved, schedule })
  return { outbox, storage, timers, onSaved, comments }
}

const turnsOf = (outbox: VerdictOutbox) => outbox.read().items.map((item) => item.verdict.turnId)

describe('VerdictOutbox', () => {
  it('keeps the verdict on the device before it is sent, and removes it once it is stored', async () => {
    let storedWhileSending = 0
    const { outbox, storage, onSaved } = setUp(async () => {
      storedWhileSending = storage.size()
      return answer
    })
    await outbox.add(accept('n1'))
    expect(storedWhileSending).toBe(1)
    expect(storage.size()).toBe(0)
    expect(onSaved).toHaveBeenCalledWith({ verdicts: answer })
    expect(outbox.read()).toMatchObject({ items: [], kept: 0, status: 'saved' })
  })

  it('keeps a stored verdict until whoever shows it has taken it over', async () => {
    const { outbox, storage, onSaved } = setUp(async () => answer)
    let whileTakenOver = { shown: 0, stored: 0 }
    onSaved.mockImplementation(async () => {
      await Promise.resolve()
      whileTakenOver = { shown: outbox.read().items.length, stored: storage.size() }
    })
    await outbox.add(accept('n1'))
    expect(whileTakenOver).toEqual({ shown: 1, stored: 1 })
    expect(outbox.read().status).toBe('saved')
  })

  it('does not send again what was stored but could not be shown', async () => {
    const send = vi.fn(async () => answer)
    const { outbox, storage, onSaved } = setUp(send)
    onSaved.mockRejectedValueOnce(new TypeError('a fault of the page'))
    await expect(outbox.add(accept('n1'))).rejects.toThrow('a fault of the page')
    expect(storage.size()).toBe(0)
    await outbox.add(accept('n2'))
    expect(send).toHaveBeenCalledTimes(2)
  })

  it('sends in the order given, verdicts and comments alike, also what was added meanwhile', async () => {
    const sent: string[] = []
    let release: () => void = () => undefined
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const { outbox, comments } = setUp(async (verdict) => {
      await gate
      sent.push(verdict.turnId)
      return answer
    })
    const first = outbox.add(accept('n1'))
    const note = say('the film is old')
    await outbox.addComment(note, 'c1')
    await outbox.add(accept('n2'))
    expect(outbox.read()).toMatchObject({ status: 'saving', kept: 3, comments: [{ id: 'c1', comment: note }] })
    expect(comments).toEqual([])
    release()
    await first
    expect(sent).toEqual(['n1', 'n2'])
    expect(comments).toEqual([note])
  })

  it('takes a comment that is given and taken back before anything was sent as two things to send', async () => {
    let isOnline = false
    const { outbox, comments } = setUp(() => (isOnline ? Promise.resolve(answer) : Promise.reject(offline())))
    await outbox.add(accept('n1'))
    const note = say('never mind')
    await outbox.addComment(note, 'c1')
    await outbox.addComment({ ...note, isWithdrawn: true }, 'c2')
    isOnline = true
    await outbox.flush()
    expect(comments.map((comment) => [comment.key, comment.isWithdrawn])).toEqual([
      [note.key, false],
      [note.key, true],
    ])
  })

  it('survives a reload while offline, and delivers under the same key', async () => {
    const storage = memory()
    const verdict = accept('n1')
    const before = setUp(() => Promise.reject(offline()), storage)
    await before.outbox.add(verdict)
    expect(before.outbox.read().status).toBe('offline')

    const sent: SubmitVerdict[] = []
    const after = setUp(async (each) => {
      sent.push(each)
      return answer
    }, storage)
    await after.outbox.start()
    expect(sent).toEqual([verdict])
    expect(storage.size()).toBe(0)
  })

  it('waits longer after each failure, at most thirty seconds', async () => {
    const { outbox, timers } = setUp(() => Promise.reject(offline()))
    await outbox.add(accept('n1'))
    for (let round = 0; round < 6; round += 1) await outbox.flush()
    expect(timers.map((timer) => timer.delayMs)).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
  })

  it('gives up a request that hangs, and sends it again', async () => {
    vi.useFakeTimers()
    try {
      const sent: string[] = []
      const hang = (signal: AbortSignal) =>
        new Promise<VerdictsSaved>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
      const store = new OutboxStore(memory(), 'k')
      const schedule = (run: () => void, delayMs: number) => {
        const timer = setTimeout(run, delayMs)
        return () => clearTimeout(timer)
      }
      const outbox = new VerdictOutbox({
        ...{ store, schedule, onSaved: () => undefined, sendComment: async (comment) => stored(comment) },
        sendVerdict: (verdict, signal) => (sent.push(verdict.key) === 1 ? hang(signal) : Promise.resolve(answer)),
      })
      const adding = outbox.add(accept('n1'))
      await vi.advanceTimersByTimeAsync(SEND_TIMEOUT_MS - 1)
      expect(outbox.read().status).toBe('saving')
      await vi.advanceTimersByTimeAsync(1)
      await adding
      expect(outbox.read().status).toBe('offline')
      await vi.advanceTimersByTimeAsync(2_000)
      expect(outbox.read().status).toBe('saved')
      expect(sent[1]).toBe(sent[0])
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })

  it.each([
    ['the server’s own failure', fault],
    ['the page of a hotel’s network', portal],
  ])('takes %s for no refusal', async (_, failure) => {
    const { outbox, timers } = setUp(() => Promise.reject(failure()))
    await outbox.add(accept('n1'))
    expect(outbox.read()).toMatchObject({ status: 'waiting', items: [{ refusal: null }] })
    expect(timers).toHaveLength(1)
  })

  it('sets a refused verdict aside with its reason and goes on with the next', async () => {
    const { outbox, storage } = setUp((verdict) =>
      verdict.turnId === 'n1' ? Promise.reject(refused()) : Promise.resolve(answer),
    )
    const first = accept('n1')
    await outbox.add(first)
    await outbox.add(accept('n2'))
    expect(outbox.read().status).toBe('refused')
    expect(outbox.read().items.map((item) => [item.verdict.turnId, item.refusal?.code])).toEqual([['n1', 'lease-lost']])
    outbox.discard(first.key)
    expect(outbox.read()).toMatchObject({ items: [], status: 'saved' })
    expect(storage.size()).toBe(0)
  })

  it('keeps everything while signed out and sends it after signing in again', async () => {
    let isSignedIn = false
    const { outbox } = setUp(() => (isSignedIn ? Promise.resolve(answer) : Promise.reject(signedOut())))
    await outbox.add(accept('n1'))
    expect(outbox.read().status).toBe('signed-out')
    isSignedIn = true
    await outbox.flush()
    expect(outbox.read().status).toBe('saved')
  })
})

describe('what rests on the device', () => {
  it('is kept when another tab adds to it', async () => {
    const storage = memory()
    const one = setUp(() => Promise.reject(offline()), storage)
    const two = setUp(() => Promise.reject(offline()), storage)
    await one.outbox.add(accept('n1'))
    await two.outbox.add(accept('n2'))
    expect(turnsOf(two.outbox)).toEqual(['n1', 'n2'])
    one.outbox.reread()
    expect(turnsOf(one.outbox)).toEqual(['n1', 'n2'])
    expect(one.outbox.read().status).toBe('offline')
  })

  it('keeps its order where the clock is set back', async () => {
    let now = 1_000
    const { outbox } = setUp(
      () => Promise.reject(offline()),
      memory(),
      () => now,
    )
    await outbox.add(accept('n1'))
    now = 10
    await outbox.add(accept('n2'))
    now = 1_000_000
    await outbox.add(accept('n3'))
    expect(turnsOf(outbox)).toEqual(['n1', 'n2', 'n3'])
  })

  it('stays where it cannot be read, and holds up nothing else', async () => {
    const storage = memory()
    storage.setItem('k/000000000000001-x', '{"verdict":{"kind":"FUTURE"}}')
    storage.setItem('k/000000000000002-y', '{broken')
    const sent: string[] = []
    const { outbox } = setUp(async (verdict) => {
      sent.push(verdict.turnId)
      return answer
    }, storage)
    await outbox.start()
    await outbox.add(accept('n1'))
    expect(sent).toEqual(['n1'])
    expect(outbox.read()).toMatchObject({ status: 'refused', kept: 2, items: [] })
    expect(outbox.read().unreadable.map(({ text }) => text)).toEqual(['{"verdict":{"kind":"FUTURE"}}', '{broken'])
    for (const { id } of outbox.read().unreadable) outbox.discard(id)
    expect(storage.size()).toBe(0)
  })

  it('is taken over item by item from the list an earlier version kept', async () => {
    const storage = memory()
    const known = accept('n1')
    storage.setItem(
      'k',
      JSON.stringify([
        { verdict: { kind: 'OLD' }, refusal: null },
        { verdict: known, refusal: null },
      ]),
    )
    const sent: SubmitVerdict[] = []
    const { outbox } = setUp(async (verdict) => {
      sent.push(verdict)
      return answer
    }, storage)
    await outbox.start()
    expect(sent).toEqual([known])
    expect(outbox.read()).toMatchObject({ kept: 1, status: 'refused' })
    expect(storage.keys()).not.toContain('k')
  })

  it('is still sent where the browser has no room for it, which is told', async () => {
    const storage = memory(1)
    let isOnline = false
    const { outbox } = setUp(() => (isOnline ? Promise.resolve(answer) : Promise.reject(offline())), storage)
    await outbox.add(accept('n1'))
    expect(outbox.read().isVolatile).toBe(false)
    await outbox.add(accept('n2'))
    expect(outbox.read().isVolatile).toBe(true)
    isOnline = true
    await outbox.flush()
    expect(outbox.read()).toMatchObject({ kept: 0, status: 'saved', isVolatile: false })
  })
})

describe('however the connection fails', () => {
  it('every verdict arrives, in order, and counts once', async () => {
    // Of each attempt: whether it reaches the server, and whether its answer comes back.
    const attempts = fc.array(fc.record({ arrives: fc.boolean(), isAnswered: fc.boolean() }), { maxLength: 60 })
    const property = fc.asyncProperty(attempts, fc.integer({ min: 1, max: 8 }), async (faults, count) => {
      const server: string[] = []
      const known = new Set<string>()
      let attempt = 0
      const send = async ({ key, turnId }: SubmitVerdict) => {
        const fate = faults[attempt] ?? { arrives: true, isAnswered: true }
        attempt += 1
        if (fate.arrives && !known.has(key)) {
          known.add(key)
          server.push(turnId)
        }
        if (fate.arrives && fate.isAnswered) return answer
        throw offline()
      }
      const storage = memory()
      const turns = Array.from({ length: count }, (_, index) => `n${index}`)
      let page = setUp(send, storage)
      for (const turn of turns) {
        await page.outbox.add(accept(turn))
        // Half of the time the page is reloaded.
        if (faults.length % 2 === 0) page = setUp(send, storage)
      }
      for (let round = 0; round <= faults.length; round += 1) await page.outbox.flush()
      expect(server).toEqual(turns)
      expect(storage.size()).toBe(0)
    })
    await fc.assert(property, { numRuns: 200 })
  })
})
