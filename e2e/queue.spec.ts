// The way from tree to tree: submit and go on, skip, hand back, an empty queue that says why, and one's own work; by keyboard.
import { z } from 'zod'
import type { Page } from '@playwright/test'
import { ownPaceSchema } from '@/lib/core/domain/own-review'
import { queueSchema, reviewSummarySchema, reviewViewSchema, verdictsSavedSchema } from '@/lib/core/domain/review'
import { leafIds } from '@/lib/core/domain/tree-path'
import { seriousViolations } from './fixtures/accessibility'
import { Api } from './fixtures/api'
import { expect, test } from './fixtures/journey'
import { clockNextTree, type Shown } from './fixtures/next-tree-clock'
import { ReviewScreen } from './fixtures/review-screen'
import { importQueue } from './fixtures/small-case'

const claimedSchema = z.object({ reviewId: z.number().nullable() })
/** What stands on the screen is a matter of computing alone; a journey shares its cores with others, so its limit is a loose one. */
const LIMIT_MS = 3000

test.slow()
/** More key presses than any tree of the demo needs. */
const PRESSES_MAX = 60

/** Judges all but the last path by request, to save time. */
async function acceptAllButOnePath(screen: ReviewScreen): Promise<void> {
  const { id: reviewId, turns } = await screen.view()
  const leaves = leafIds(turns)
  for (const turnId of leaves.slice(0, -1)) {
    const verdict = { key: crypto.randomUUID(), reviewId, turnId, kind: 'ACCEPT', scope: 'path', activeMs: 5000 }
    await new Api(screen.page.context().request).post(verdictsSavedSchema, '/api/verdicts', verdict)
  }
  await screen.page.reload()
  await screen.isOpen()
}

/** The last path by keys: on to the next open turn, accept the path to it. */
async function acceptAllByKeys(screen: ReviewScreen): Promise<void> {
  await acceptAllButOnePath(screen)
  await acceptOpenByKeys(screen)
  await screen.isSaved()
  await expect(screen.submitButton).toBeEnabled()
}

async function acceptOpenByKeys(screen: ReviewScreen): Promise<void> {
  for (let press = 0; press < PRESSES_MAX && (await screen.submitButton.isDisabled()); press += 1) {
    await screen.page.keyboard.press('p')
    await screen.page.keyboard.press('n')
  }
}

/** What the page asks for from now on, as `GET /path`. */
function requestsOf(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`))
  return asked
}

/** The queue as it stands in the database once the next tree was made ready, and its page fetched. */
async function untilReady(api: Api, page: Page): Promise<number> {
  await expect.poll(async () => (await api.get(queueSchema, '/api/reviews')).ready?.id ?? null).not.toBeNull()
  const { ready } = await api.get(queueSchema, '/api/reviews')
  await page.waitForLoadState('networkidle')
  return ready?.id ?? 0
}

test('submitting by key shows the next tree at once, which was made ready meanwhile', async ({
  hire,
  openRound,
  visit,
}) => {
  await openRound()
  const { page, api } = await visit(await hire())
  const screen = await ReviewScreen.claim(page)
  const times: Shown[] = []
  for (let nth = 0; nth < 3; nth += 1) {
    await acceptAllByKeys(screen)
    const [submitted, ready] = [screen.reviewId, await untilReady(api, page)]
    const clock = await clockNextTree(page)
    const asked = requestsOf(page)
    await page.keyboard.press('Control+Enter')
    times.push(await clock())
    // Nothing of the next tree is waited for: neither its page nor the review.
    expect(asked.filter((request) => /^GET (\/api)?\/reviews\/\d+$/.test(request))).toEqual([])
    expect(screen.reviewId).toBe(ready)
    await expect(page.getByRole('status', { name: 'The tree before' })).toContainText('Submitted')
    await expect
      .poll(async () => (await api.get(queueSchema, '/api/reviews')).current?.id, 'it is the one in hand')
      .toBe(ready)
    expect(submitted).not.toBe(ready)
  }
  const inOrder = (of: (shown: Shown) => number) => times.map((shown) => Math.round(of(shown))).sort((a, b) => a - b)
  const [sinceAnswer, sinceKey] = [inOrder((shown) => shown.sinceAnswerMs), inOrder((shown) => shown.sinceKeyMs)]
  test
    .info()
    .annotations.push({ type: 'ms', description: `since the answer ${sinceAnswer}, since the key ${sinceKey}` })
  expect(sinceAnswer[1], `${sinceAnswer}`).toBeLessThan(LIMIT_MS)
})

test('whoever submits before the verdict is stored is not asked to press again', async ({ hire, openRound, visit }) => {
  await openRound()
  const { page } = await visit(await hire())
  const screen = await ReviewScreen.open(page)
  await acceptAllButOnePath(screen)
  await page.route('**/api/verdicts', async (route) => {
    await new Promise((resume) => setTimeout(resume, 100))
    await route.continue()
  })
  const first = screen.reviewId
  await acceptOpenByKeys(screen)
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => screen.reviewId).not.toBe(first)
  await expect(page.getByRole('status', { name: 'The tree before' })).toContainText('Submitted')
})

test('the one just submitted can be looked back at, or stayed with', async ({ hire, openRound, visit }) => {
  await openRound()
  const { page } = await visit(await hire())
  const screen = await ReviewScreen.open(page)
  await acceptAllByKeys(screen)
  const first = screen.reviewId
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => screen.reviewId).not.toBe(first)
  await page.getByRole('link', { name: 'Look back, and see what was hidden' }).click()
  await expect.poll(() => screen.reviewId).toBe(first)
  await expect(page.getByRole('button', { name: 'Reveal' })).toBeVisible()
  await page.getByRole('button', { name: 'Next tree' }).click()
  await expect.poll(() => screen.reviewId).not.toBe(first)
  await screen.isOpen()

  await acceptAllByKeys(screen)
  const second = screen.reviewId
  await screen.submit()
  expect(screen.reviewId).toBe(second)
  await expect(page.getByRole('button', { name: 'Reveal' })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
})

test('a skipped tree comes back last, with what was judged of it', async ({ call, hire, openRound, visit }) => {
  const specialty = await importQueue(await call('researcher'), 4)
  const person = await hire('physician', [specialty])
  // Kept for this reader, so that nobody else takes it meanwhile.
  await openRound({ filter: { specialties: [specialty] } }, person)
  const { page, api } = await visit(person)
  const screen = await ReviewScreen.open(page)
  const skipped = screen.reviewId
  const { turns, treeId } = await screen.view()
  await page.keyboard.press('a')
  await screen.isSaved()
  await page.keyboard.press('Shift+S')
  await expect.poll(() => screen.reviewId).not.toBe(skipped)
  await expect(page.getByRole('status', { name: 'The tree before' })).toContainText('comes back to you last')
  await screen.isOpen()
  await finishOthers(api, { skipped, treeId })
  await page.goto('/reviews')
  await ReviewScreen.go(page)
  expect(screen.reviewId).toBe(skipped)
  await expect(screen.row(turns[0]?.id ?? '')).toContainText('accepted')
})

/** Declines every other tree; the same tree in other rounds is read, since a tree is declined in all rounds at once. */
async function finishOthers(api: Api, { skipped, treeId }: { skipped: number; treeId: number }): Promise<void> {
  for (let left = 50; left > 0; left -= 1) {
    const { reviewId } = await api.post(claimedSchema, '/api/reviews')
    if (reviewId === skipped || reviewId === null) return
    const view = await api.get(reviewViewSchema, `/api/reviews/${reviewId}`)
    if (view.treeId !== treeId) {
      const wish = { isDeclined: true, reason: 'Not my field' }
      await api.post(reviewSummarySchema, `/api/reviews/${reviewId}/return`, wish)
      continue
    }
    for (const turnId of leafIds(view.turns)) {
      const verdict = { key: crypto.randomUUID(), reviewId, turnId, kind: 'ACCEPT', scope: 'path' }
      await api.post(verdictsSavedSchema, '/api/verdicts', verdict)
    }
    await api.post(reviewSummarySchema, `/api/reviews/${reviewId}/submission`)
  }
}

test('a tree is handed back for good by keys, with the reason, which stands in the list', async ({
  hire,
  openRound,
  visit,
}) => {
  await openRound()
  const { page } = await visit(await hire())
  const screen = await ReviewScreen.open(page)
  const handedBack = screen.reviewId
  await page.keyboard.press('Shift+D')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox', { name: /Not my field/ })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Choose at least one reason.')).toBeVisible()
  await page.keyboard.press('4')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Say below what the other reason is.')).toBeVisible()
  expect(await seriousViolations(page, 'everything', '[role="dialog"]')).toEqual([])
  await page.keyboard.press('2')
  await dialog.getByLabel('Note').focus()
  await page.keyboard.type('Read it in 2024')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => screen.reviewId).not.toBe(handedBack)
  await page.goto('/reviews')
  const row = page.getByRole('row').filter({ hasText: 'handed back' })
  await expect(row).toContainText('I know this case; Another reason: Read it in 2024')
  await row.getByRole('link').click()
  await expect(page.getByText('This tree went back to the queue')).toBeVisible()
})

test('an empty queue says why, and looks again by itself', async ({ hire, openRound, visit }) => {
  const specialty = 'nephrology'
  await openRound({ filter: { specialties: [specialty] } })
  const { page } = await visit(await hire('physician', ['no such specialty']))
  await page.clock.install()
  await page.goto('/reviews')
  await expect(page.getByText('The trees that are left are of other specialties')).toBeVisible()
  const causes = page.getByRole('list', { name: 'Why there is no tree for you' }).getByRole('listitem')
  await expect(causes).toHaveText([/^\d+trees are of other specialties$/])
  expect(await seriousViolations(page)).toEqual([])
  // Nobody touches the page; a minute goes by on its clock.
  const look = page.waitForRequest('**/api/reviews')
  await page.clock.runFor(61_000)
  await look
})

test('two tabs of one person stay together', async ({ hire, openRound, visit }) => {
  await openRound()
  const { page, context, api } = await visit(await hire())
  const screen = await ReviewScreen.open(page)
  const first = screen.reviewId
  const other = await context.newPage()
  await other.goto('/reviews')
  await ReviewScreen.go(other)
  const tab = new ReviewScreen(other)
  expect(tab.reviewId).toBe(first)
  await acceptAllByKeys(screen)
  const ready = await untilReady(api, page)
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => screen.reviewId).toBe(ready)
  // The other tab still shows the tree that was submitted; it goes on to the same next one.
  await other.reload()
  await expect(other.getByText('Submitted', { exact: true })).toBeVisible()
  await other.keyboard.press('Control+Enter')
  await expect.poll(() => tab.reviewId).toBe(ready)
  expect((await api.get(queueSchema, '/api/reviews')).current?.id).toBe(ready)
})

test('a person sees their own counts and times, and nobody else’s', async ({ hire, openRound, visit }) => {
  await openRound()
  const { page, api } = await visit(await hire())
  await page.goto('/reviews')
  const work = page.getByRole('region', { name: 'Your counts, pace and time' })
  await expect(work.getByRole('row', { name: /^In all 0 0/ })).toBeVisible()
  const screen = await ReviewScreen.claim(page)
  await acceptAllByKeys(screen)
  const { turns } = await screen.view()
  await screen.submit()
  await page.goto('/reviews')
  await expect(work.getByRole('row', { name: new RegExp(`^Today 1 ${turns.length} `) })).toBeVisible()
  const pace = await api.get(ownPaceSchema, '/api/reviews/pace?timeZone=Europe/Berlin')
  expect(pace.today.submittedTrees).toBe(1)
  expect(pace.days.at(-1)?.submittedTrees).toBe(1)
  await expect(
    page.getByRole('region', { name: 'List of your reviews' }).getByText('submitted', { exact: true }),
  ).toBeVisible()
  await page.getByLabel('State').selectOption({ label: 'Handed or gone back' })
  await expect(page.getByText('None of your reviews is in this state.')).toBeVisible()
})
