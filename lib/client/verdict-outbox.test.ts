// No verdict is lost between the click and the server, and none goes missing by being sent twice.
import { describe, expect, it, vi } from 'vitest'
import type { VerdictsSaved } from '@/lib/core/domain/review'
import type { SubmitVerdict } from '@/lib/core/domain/verdict'
import { ProblemError } from './problem'
import { type OutboxStorage, VerdictOutbox } from './verdict-outbox'

const accept = (turnId: string): SubmitVerdict => ({
  key: crypto.randomUUID(),
  reviewId: 1,
  turnId,
  note: '',
  aspect: 'TURN',
  activeMs: null,
  kind: 'ACCEPT',
  scope: 'turn',
})
const answer: VerdictsSaved = { saved: [], newTurns: [], turnsToCome: 0, guidelineVersion: 1, leaseUntil: null }
const offline = () => new ProblemError({ code: 'network', title: 'No connection', status: 0, detail: 'offline' })
const refused = () =>
  new ProblemError({ code: 'lease-lost', title: 'lease lost', status: 409, detail: 'It went back.' })
const signedOut = () =>
  new ProblemError({ code: 'not-signed-in', title: 'not signed in', status: 401, detail: 'Sign in first.' })

function memory(): OutboxStorage & { size: () => number } {
  const values = new Map<string, string>()
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
    size: () => values.size,
  }
}

function setUp(send: (verdict: SubmitVerdict) => Promise<VerdictsSaved>, storage = memory()) {
  const timers: { run: () => void; delayMs: number }[] = []
  const onSaved = vi.fn()
  const schedule = (run: () => void, delayMs: number) => {
    timers.push({ run, delayMs })
    return () => undefined
  }
  const outbox = new VerdictOutbox({ storageKey: 'k', storage, send, onSaved, schedule })
  return { outbox, storage, timers, onSaved }
}

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
    expect(onSaved).toHaveBeenCalledWith(answer)
    expect(outbox.read()).toEqual({ items: [], status: 'saved' })
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
    expect(outbox.read()).toEqual({ items: [], status: 'saved' })
  })

  it('sends in the order given, also what was added meanwhile', async () => {
    const sent: string[] = []
    let release: () => void = () => undefined
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const { outbox } = setUp(async (verdict) => {
      await gate
      sent.push(verdict.turnId)
      return answer
    })
    const first = outbox.add(accept('n1'))
    await outbox.add(accept('n2'))
    expect(outbox.read().status).toBe('saving')
    expect(outbox.read().items).toHaveLength(2)
    release()
    await first
    expect(sent).toEqual(['n1', 'n2'])
  })

  it('survives a reload while offline, and delivers under the same key', async () => {
    const storage = memory()
    const verdict = accept('n1')
    const before = setUp(() => Promise.reject(offline()), storage)
    await before.outbox.add(verdict)
    expect(before.outbox.read().status).toBe('waiting')

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
    expect(outbox.read()).toEqual({ items: [], status: 'saved' })
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

  it('keeps what another tab added', async () => {
    const storage = memory()
    const one = setUp(() => Promise.reject(offline()), storage)
    const two = setUp(() => Promise.reject(offline()), storage)
    await one.outbox.add(accept('n1'))
    await two.outbox.add(accept('n2'))
    expect(two.outbox.read().items.map((item) => item.verdict.turnId)).toEqual(['n1', 'n2'])
  })

  it('starts empty from storage it cannot read', async () => {
    const storage = memory()
    storage.setItem('k', '{broken')
    const { outbox } = setUp(async () => answer, storage)
    await outbox.start()
    expect(outbox.read().items).toEqual([])
  })
})
