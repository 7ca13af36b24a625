// Nothing acknowledged is lost and nothing counts twice, however connections are cut and servers killed. No browser: its outbox alone.
import { z } from 'zod'
import { reviewViewSchema } from '@/lib/core/domain/review'
import type { OpenRoundInput } from '@/lib/core/domain/round'
import type { Api } from './fixtures/api'
import { type CuttingProxy, startCuttingProxy } from './fixtures/cutting-proxy'
import { expect, test } from './fixtures/journey'
import { OutboxClient, type Reviewer } from './fixtures/outbox-client'
import { OwnServer } from './fixtures/own-server'
import type { Person } from './fixtures/sign-in'
import { importCase, importTree } from './fixtures/small-case'

const claimedSchema = z.object({ reviewId: z.number() })
/** Measured: 28 s on a machine at work with other things. */
const DELIVERED_WITHIN_MS = 200_000
const READERS_MAX = 9

type Hire = (role: 'physician', specialties: string[]) => Promise<Person>
type Call = (who: Person | 'researcher') => Promise<Api>
type OpenRound = (options: Partial<OpenRoundInput>) => Promise<unknown>
type Means = { hire: Hire; call: Call; openRound: OpenRound }
type Known = Reviewer & { api: Api }

/** So many people, each with a tree in hand: a small one, since it is sending that is tried. */
async function reviewers(count: number, { hire, call, openRound }: Means): Promise<Known[]> {
  const researcher = await call('researcher')
  const specialty = await importCase(researcher)
  for (let trees = 0; trees * READERS_MAX < count; trees += 1) await importTree(researcher, specialty, `t${trees}`)
  await openRound({ reviewsPerTree: READERS_MAX, filter: { specialties: [specialty] } })
  const found: Known[] = []
  // A few at a time: making passwords is slow on purpose.
  while (found.length < count) {
    const part = Array.from({ length: Math.min(5, count - found.length) }, async () => {
      const person = await hire('physician', [specialty])
      return reviewer(person, await call(person))
    })
    found.push(...(await Promise.all(part)))
  }
  return found
}

async function reviewer(person: Person, api: Api): Promise<Known> {
  const { reviewId } = await api.post(claimedSchema, '/api/reviews')
  const { turns } = await api.get(reviewViewSchema, `/api/reviews/${reviewId}`)
  const { cookies } = await api.request.storageState()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return { api, reviewId, turnId: turns[0]?.id ?? '', cookie, actorId: person.id }
}

async function storedKeys({ api, reviewId }: Known): Promise<string[]> {
  const { verdicts } = await api.get(reviewViewSchema, `/api/reviews/${reviewId}`)
  return verdicts.map(({ key }) => key)
}

/** How many verdicts of all wait to be delivered. */
const waiting = (clients: readonly OutboxClient[]) => clients.reduce((sum, client) => sum + client.waiting, 0)

/** Always the same numbers, so that a failure can be looked into. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

test('a thousand verdicts through a proxy that cuts connections at random are stored, each once and in order', async ({
  hire,
  call,
  openRound,
}) => {
  test.setTimeout(360_000)
  const people = await reviewers(25, { hire, call, openRound })
  const server = await OwnServer.start()
  let proxy: CuttingProxy | null = null
  try {
    proxy = await startCuttingProxy(server.port, seeded(20_261_126))
    const { url } = proxy
    // Every other person has the tree open in two tabs.
    const clients = people.map((person, index) => new OutboxClient(url, person, 1 + (index % 2)))
    const startedAt = Date.now()
    for (let index = 0; index < 40; index += 1) {
      for (const client of clients) client.give(index)
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    await expect.poll(() => waiting(clients), { timeout: DELIVERED_WITHIN_MS, intervals: [200] }).toBe(0)
    const seconds = (Date.now() - startedAt) / 1_000

    expect(clients.flatMap((client) => client.refused)).toEqual([])
    let total = 0
    for (const [index, person] of people.entries()) {
      const stored = await storedKeys(person)
      expect(stored, 'each once, in the order given').toEqual(clients[index]?.given)
      total += stored.length
    }
    expect(total).toBe(1_000)
    const { cuts } = proxy
    for (const [moment, count] of Object.entries(cuts)) expect(count, `cuts ${moment}`).toBeGreaterThan(20)
    console.log(
      `1,000 verdicts in ${seconds.toFixed(1)} s over ${proxy.connections()} connections, cut ${JSON.stringify(cuts)}`,
    )
  } finally {
    await proxy?.close()
    await server.kill()
  }
})

test('a server killed in the middle of reviews loses nothing it acknowledged, and gets the rest once it is back', async ({
  hire,
  call,
  openRound,
}) => {
  test.setTimeout(360_000)
  const people = await reviewers(8, { hire, call, openRound })
  const server = await OwnServer.start()
  try {
    const clients = people.map((person) => new OutboxClient(server.url, person, 1))
    const giveSome = async (from: number) => {
      for (let index = from; index < from + 20; index += 1) {
        for (const client of clients) client.give(index)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
    for (const from of [0, 20]) {
      await giveSome(from)
      await server.kill()
      expect(waiting(clients), 'it was killed while verdicts were on their way').toBeGreaterThan(0)
      for (const [index, person] of people.entries()) {
        const stored = new Set(await storedKeys(person))
        const lost = [...(clients[index]?.acknowledged ?? [])].filter((key) => !stored.has(key))
        expect(lost, 'acknowledged and lost').toEqual([])
      }
      await giveSome(from + 100)
      await server.startAgain()
    }
    await expect.poll(() => waiting(clients), { timeout: DELIVERED_WITHIN_MS, intervals: [200] }).toBe(0)
    for (const [index, person] of people.entries())
      expect(await storedKeys(person), 'each once, in the order given').toEqual(clients[index]?.given)
  } finally {
    await server.kill()
  }
})
