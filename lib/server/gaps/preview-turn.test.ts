// Previews take turns: one of a person at a time, the newest is the one that counts, and nobody works for a client that has gone.
import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/core/domain/user'
import type { Context } from '../context'
import { codeOf, refusalOf } from '../testing/refusal'
import { takePreviewTurn } from './preview-turn'

const asked = (id: number, signal?: AbortSignal): Pick<Context, 'actor' | 'signal'> => {
  const actor: Actor = { id, role: 'researcher', name: `Researcher ${id}` }
  return { actor, signal }
}

/** Batches of a walk that go on until somebody says so; `busy` is how many are at it. */
function walker() {
  const walk = { busy: 0, most: 0, batches: 0 }
  const work =
    (batches: number) =>
    async (goOn: () => void): Promise<string> => {
      walk.busy += 1
      walk.most = Math.max(walk.most, walk.busy)
      try {
        for (let batch = 0; batch < batches; batch += 1) {
          goOn()
          walk.batches += 1
          await new Promise((done) => setTimeout(done, 1))
        }
        return 'done'
      } finally {
        walk.busy -= 1
      }
    }
  return { walk, work }
}

describe('takePreviewTurn', () => {
  it('ends the older ones of a person, one after the other, and never has two of theirs at work', async () => {
    const { walk, work } = walker()
    const older = [1, 2].map(() => refusalOf(takePreviewTurn(asked(1), work(1000))))
    const newest = takePreviewTurn(asked(1), work(3))
    expect((await Promise.all(older)).map((refusal) => [refusal?.code, refusal?.message])).toEqual([
      ['conflict', 'A newer preview of yours took the place of this one.'],
      ['conflict', 'A newer preview of yours took the place of this one.'],
    ])
    expect([await newest, walk.most, walk.busy]).toEqual(['done', 1, 0])
    expect(walk.batches).toBeLessThan(10)
  })

  it('leaves other people’s alone', async () => {
    const { walk, work } = walker()
    const both = await Promise.all([takePreviewTurn(asked(1), work(3)), takePreviewTurn(asked(2), work(3))])
    expect([both, walk.most]).toEqual([['done', 'done'], 2])
  })

  it('stops where the client has gone, and lets the person ask again', async () => {
    const { walk, work } = walker()
    const gone = new AbortController()
    const left = codeOf(takePreviewTurn(asked(1, gone.signal), work(1000)))
    await new Promise((done) => setTimeout(done, 5))
    gone.abort()
    expect(await left).toBe('conflict')
    expect(walk.batches).toBeLessThan(100)
    expect(await takePreviewTurn(asked(1), work(1))).toBe('done')
  })

  it('does not let a failure stand in the way of the next', async () => {
    const { work } = walker()
    const failing = takePreviewTurn(asked(1), () => Promise.reject(new Error('the database is away')))
    const next = takePreviewTurn(asked(1), work(1))
    await expect(failing).rejects.toThrow()
    expect(await next).toBe('done')
  })
})
