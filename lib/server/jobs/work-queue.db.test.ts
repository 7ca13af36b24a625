// Many jobs in hand on a real queue: hands that are idle are found whoever is busy, and a job that comes late does not wait for the busy ones.
import { randomUUID } from 'node:crypto'
import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { env } from '../env'
import { workQueue } from './work-queue'

const name = `hands-${randomUUID()}`
let boss: PgBoss
beforeAll(async () => {
  boss = new PgBoss({ connectionString: env().DATABASE_URL, supervise: false, schedule: false, max: 3 })
  await boss.start()
  await boss.createQueue(name)
})
afterAll(async () => {
  await boss.deleteQueue(name)
  await boss.stop({ graceful: false })
})

it('is filled up to the last hand within a moment, twice over, though the first hands stay busy', async () => {
  const under = { now: 0, most: 0 }
  const open: (() => void)[] = []
  await workQueue(boss, name, { inHand: 8 }, async () => {
    under.now += 1
    under.most = Math.max(under.most, under.now)
    await new Promise<void>((resume) => open.push(resume))
    under.now -= 1
  })
  const until = async (count: number) => {
    const startedAt = performance.now()
    while (under.now < count) {
      if (performance.now() - startedAt > 8000) throw new Error(`${under.now} in hand, not ${count}`)
      await new Promise((resume) => setTimeout(resume, 20))
    }
  }
  await boss.insert(
    name,
    Array.from({ length: 3 }, () => ({ data: {} })),
  )
  await until(3)
  // The hands that found those are busy; the others looked, found nothing and sleep.
  await new Promise((resume) => setTimeout(resume, 1500))
  await boss.insert(
    name,
    Array.from({ length: 20 }, () => ({ data: {} })),
  )
  await until(8)
  for (let done = 0; done < 23; done += 1) {
    while (open.length === 0) await new Promise((resume) => setTimeout(resume, 10))
    open.shift()?.()
  }
  expect(under.most).toBe(8)
}, 40_000)
