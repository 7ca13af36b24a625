// Measures the review workspace in a browser, on a review of a tree of 2,000 turns: opening, expanding, keys and scrolling.
import { chromium, type Page } from '@playwright/test'
import { createContext, systemActor } from '@/lib/server/context'
import { database } from '@/lib/server/db'
import { stopQueue } from '@/lib/server/jobs/queue'
import { closeBulkPool } from '@/lib/server/sql'
import { browserOptions, serveBuiltApp } from './app-server.mjs'
import { atLeast, atMost, type Figure, reported } from './figure'
import { percentile } from './percentiles'
import { scratchDatabase } from './scratch-database.mjs'
import { fetchTime, framesPerSecond, keyTimes, openingTime, watchPages } from './workspace-page'
import { buildWorkspaceWorld } from './workspace-world'

const TURNS = 2000
const OPENINGS = 7
const PRESSES = 40
const FRAMES = 300
const OPEN_MS = 1000
const KEY_MS = 50
const SCROLL_FPS = 50

export async function benchWorkspace(): Promise<Figure[]> {
  const scratch = await scratchDatabase()
  try {
    const world = await buildWorkspaceWorld(createContext(systemActor), TURNS)
    const server = await serveBuiltApp(scratch.url)
    const browser = await chromium.launch(await browserOptions())
    try {
      const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 720 } })
      const page = await context.newPage()
      await signIn(page, world)
      await watchPages(page)
      return await measure(page, world.reviewId)
    } finally {
      await browser.close()
      await server.stop()
    }
  } finally {
    await stopQueue()
    await closeBulkPool()
    await database().$disconnect()
    await scratch.stop()
  }
}

async function signIn({ request }: Page, { email, password }: { email: string; password: string }) {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const form = { email, password, csrfToken, callbackUrl: '/', json: 'true' }
  const answer = await request.post('/api/auth/callback/password', { form })
  if (!answer.ok()) throw new Error(`signing in gave ${answer.status()}`)
}

async function measure(page: Page, reviewId: number): Promise<Figure[]> {
  const address = `/reviews/${reviewId}`
  // The first visit loads the server's code and the browser's copy of it.
  await openingTime(page, address)
  const openings = await inTurn(OPENINGS, () => openingTime(page, address))
  const fetches = await inTurn(OPENINGS, () => fetchTime(page, `/api/reviews/${reviewId}`))
  await page.locator('[role="treeitem"][tabindex="0"]').focus()
  const times = {
    'next turn': await keyTimes(page, Array<string>(PRESSES).fill('ArrowDown')),
    expand: await keyTimes(page, Array.from({ length: PRESSES }, () => ['Enter', 'ArrowDown']).flat()),
    'last and first turn': await keyTimes(page, Array.from({ length: PRESSES / 4 }, () => ['End', 'Home']).flat()),
    'accept the turn': await keyTimes(page, Array.from({ length: PRESSES / 2 }, () => ['a', 'ArrowDown']).flat()),
  }
  const scroll = await framesPerSecond(page, true, FRAMES)
  const idle = await framesPerSecond(page, false, FRAMES)
  await page.goto('data:text/html,<input autofocus>')
  const letters = await keyTimes(page, Array<string>(PRESSES).fill('a'))
  return [
    reported('turns', TURNS, ''),
    atMost(`open, p50 of ${OPENINGS}`, percentile(openings, 0.5), 'ms', OPEN_MS),
    atMost(`open, slowest of ${OPENINGS}`, Math.max(...openings), 'ms', OPEN_MS),
    reported('floor: a bare fetch of its JSON, p50', percentile(fetches, 0.5), 'ms'),
    ...Object.entries(times).flatMap(([name, values]) => keyFigures(name, values)),
    reported('floor: a letter into the field of an empty page, p50', percentile(letters, 0.5), 'ms'),
    reported('floor: a letter into the field of an empty page, p95', percentile(letters, 0.95), 'ms'),
    atLeast('scroll', scroll, 'fps', SCROLL_FPS),
    reported('floor: frames of the page at rest', idle, 'fps'),
  ]
}

function keyFigures(name: string, values: readonly number[]): Figure[] {
  return [
    reported(`key: ${name}, p50 of ${values.length}`, percentile(values, 0.5), 'ms'),
    atMost(`key: ${name}, p95`, percentile(values, 0.95), 'ms', KEY_MS),
  ]
}

async function inTurn(count: number, act: () => Promise<number>): Promise<number[]> {
  const times: number[] = []
  while (times.length < count) times.push(await act())
  return times
}
