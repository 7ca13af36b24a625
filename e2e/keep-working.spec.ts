// Offline, signed out, in two tabs, with the laptop closed: what was done is kept, shown as kept, and delivered once.
import type { Page } from '@playwright/test'
import { type ReviewView, reviewViewSchema } from '@/lib/core/domain/review'
import type { Api } from './fixtures/api'
import { expect, test, tick, type Visitor } from './fixtures/journey'
import { longestPath, ReviewScreen } from './fixtures/review-screen'
import { type Person, signIn } from './fixtures/sign-in'

const NOTE = 'The film was never looked at before'
const SHORT = 'Potassium first'
const REASONING = 'Before anything else the potassium has to be known'

test.beforeEach(({ openRound }) => openRound())

const rejectForm = (page: Page) => page.getByRole('form', { name: 'Why reject this turn?' })
const note = (page: Page) => rejectForm(page).getByRole('textbox', { name: 'Note' })

async function halfReject(screen: ReviewScreen, turnId: string): Promise<void> {
  await screen.select(turnId)
  await screen.button('Reject…').click()
  await tick(rejectForm(screen.page), 'Unsafe')
  await note(screen.page).fill(NOTE)
}

async function halfEdit(screen: ReviewScreen, turnId: string): Promise<void> {
  await screen.select(turnId)
  await screen.button('Edit…').click()
  const dialog = screen.page.getByRole('dialog', { name: /^Edit turn/ })
  await dialog.getByRole('textbox', { name: 'Reasoning' }).fill(REASONING)
  await dialog.getByRole('button', { name: 'Close, keep the draft' }).click()
}

async function comment(screen: ReviewScreen, turnId: string, text: string): Promise<void> {
  await screen.select(turnId)
  await screen.page.getByRole('button', { name: /^Comment to the researchers…/ }).click()
  const form = screen.page.getByRole('form', { name: 'Comment to the researchers' })
  await form.getByRole('textbox').fill(text)
  await form.getByRole('button', { name: 'Leave comment' }).click()
  await expect(form).toBeHidden()
}

async function openReview({ page }: Visitor) {
  const screen = await ReviewScreen.open(page)
  const [root, second, third] = longestPath((await screen.view()).turns)
  if (!root || !second || !third) throw new Error('this tree is too short')
  return { screen, root: root.id, second: second.id, third: third.id }
}

/** A review read without its page. */
const viewOf = (api: Api, reviewId: number) => api.get(reviewViewSchema, `/api/reviews/${reviewId}`)
const valuesOf = ({ drafts }: ReviewView) => JSON.stringify(drafts.map(({ value }) => value))
const dialogIn = (page: Page) => page.getByRole('dialog', { name: 'Sign in again' })

async function signInInDialog(page: Page, { email, password }: Person): Promise<void> {
  await dialogIn(page).getByRole('textbox', { name: 'E-mail' }).fill(email)
  await dialogIn(page).getByLabel('Password').fill(password)
  await dialogIn(page).getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('ten minutes without a connection: verdicts, comments and half-typed forms arrive afterwards, each once', async ({
  hire,
  visit,
}) => {
  const visitor = await visit(await hire())
  const { page, context } = visitor
  await page.clock.install()
  const { screen, root, second, third } = await openReview(visitor)
  await context.setOffline(true)
  await screen.accept(root)
  await expect(screen.saving).toHaveText('Offline: 1 verdict kept on this device')
  await comment(screen, root, 'Which film is meant?')
  await halfEdit(screen, second)
  await screen.accept(second)
  await halfReject(screen, third)
  await expect(screen.saving).toHaveText('Offline: 2 verdicts, 1 comment and 2 drafts kept on this device')
  await page.clock.fastForward('10:00')
  await expect(screen.saving).toHaveText('Offline: 2 verdicts, 1 comment and 2 drafts kept on this device')

  await context.setOffline(false)
  await screen.isSaved()
  const view = await screen.view()
  expect(view.verdicts.map(({ turnId, kind }) => [turnId, kind])).toEqual([
    [root, 'ACCEPT'],
    [second, 'ACCEPT'],
  ])
  expect(view.comments.map(({ turnId, text }) => [turnId, text])).toEqual([[root, 'Which film is meant?']])
  expect(valuesOf(view)).toContain(NOTE)
  expect(valuesOf(view)).toContain(REASONING)
  expect(await note(page).inputValue(), 'the form is still open as it was').toBe(NOTE)
})

test('a page closed while offline leaves everything on the device, and any page delivers it', async ({
  hire,
  visit,
}) => {
  const visitor = await visit(await hire())
  const { page, context, api } = visitor
  const { screen, root, third } = await openReview(visitor)
  const { reviewId } = screen
  await context.setOffline(true)
  await screen.accept(root)
  await halfReject(screen, third)
  await page.close()
  await context.setOffline(false)

  const other = await context.newPage()
  await other.route('**/api/{verdicts,drafts}', (route) => route.abort())
  await other.goto('/reviews')
  const told = other.getByRole('status').filter({ hasText: `Review ${reviewId}` })
  await expect(told).toContainText('1 verdict or comment, 1 half-typed form')
  await other.unroute('**/api/{verdicts,drafts}')
  await other.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(told).toBeHidden()
  const view = await viewOf(api, reviewId)
  expect(view.verdicts.map(({ turnId }) => turnId)).toEqual([root])
  expect(valuesOf(view)).toContain(NOTE)
})

test('a half-typed form is gone on with on another device within two seconds, and is gone once it is saved', async ({
  hire,
  visit,
}) => {
  const person = await hire()
  const visitor = await visit(person)
  const { screen, third } = await openReview(visitor)
  await halfReject(screen, third)
  await expect.poll(async () => valuesOf(await screen.view())).toContain(NOTE)
  await expect(screen.saving).toHaveText('All saved')

  const other = await visit(person)
  await other.page.goto(visitor.page.url())
  const there = new ReviewScreen(other.page)
  await there.isOpen()
  await there.select(third)
  await there.button('Reject…').click()
  await expect(note(other.page)).toHaveValue(NOTE)
  await rejectForm(other.page)
    .getByRole('button', { name: /^Save rejection/ })
    .click()
  await expect(there.row(third)).toContainText('rejected')
  await there.isSaved()
  await expect.poll(async () => (await there.view()).drafts).toEqual([])
})

test('an expired session is asked for in place, and everything goes on where it was', async ({ hire, visit }) => {
  const person = await hire()
  const visitor = await visit(person)
  const { page, context } = visitor
  const { screen, root, second, third } = await openReview(visitor)
  await page.evaluate(() => document.body.setAttribute('data-same-page', 'yes'))
  await context.clearCookies()
  await screen.accept(root)
  await expect(screen.saving).toHaveText('Signed out: 1 verdict kept on this device')
  await expect(dialogIn(page)).toBeVisible()
  await dialogIn(page).getByRole('button', { name: 'Close' }).click()
  await screen.accept(second)
  await expect(dialogIn(page), 'put off, it does not come back by itself').toBeHidden()
  await halfReject(screen, third)
  await expect(screen.saving).toHaveText('Signed out: 2 verdicts and 1 draft kept on this device')

  await page.getByRole('button', { name: 'Sign in again' }).click()
  await signInInDialog(page, { ...person, password: 'not the password' })
  await expect(dialogIn(page).getByRole('alert')).toContainText('E-mail or password is wrong')
  await signInInDialog(page, person)
  await expect(dialogIn(page)).toBeHidden()
  await screen.isSaved()
  await expect(page.locator('body')).toHaveAttribute('data-same-page', 'yes')
  await expect(note(page), 'the half-typed form never closed').toHaveValue(NOTE)
  const view = await screen.view()
  expect(view.verdicts.map(({ turnId }) => turnId)).toEqual([root, second])
  expect(valuesOf(view)).toContain(NOTE)
})

test('a session that ends over an open edit asks once the typing pauses, and the edit is as it was', async ({
  hire,
  visit,
}) => {
  const person = await hire()
  const visitor = await visit(person)
  const { page, context } = visitor
  const { screen, second } = await openReview(visitor)
  await screen.select(second)
  await screen.button('Edit…').click()
  const reasoning = page.getByRole('dialog', { name: /^Edit turn/ }).getByRole('textbox', { name: 'Reasoning' })
  await context.clearCookies()
  await reasoning.fill('')
  await page.keyboard.type(SHORT, { delay: 100 })
  await expect(reasoning, 'no key was swallowed').toHaveValue(SHORT)
  await expect(dialogIn(page)).toBeVisible()
  await signInInDialog(page, person)
  await expect(dialogIn(page)).toBeHidden()
  await expect(reasoning).toHaveValue(SHORT)
  await expect.poll(async () => valuesOf(await screen.view())).toContain(SHORT)
})

test('somebody else who signs in neither gets nor sends the first one’s work, which goes out when they are back', async ({
  hire,
  visit,
  call,
}) => {
  const [first, second] = [await hire(), await hire()]
  const visitor = await visit(first)
  const { page, context } = visitor
  const { screen, root, third } = await openReview(visitor)
  const { reviewId } = screen
  await context.clearCookies()
  await screen.accept(root)
  await dialogIn(page).getByRole('button', { name: 'Close' }).click()
  await halfReject(screen, third)
  await expect(screen.saving).toHaveText('Signed out: 1 verdict and 1 draft kept on this device')
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await expect(dialogIn(page)).toBeVisible()
  const taken: string[] = []
  page.on('response', (response) => {
    if (response.request().method() === 'POST' && /\/api\/(verdicts|drafts)$/.test(response.url()) && response.ok())
      taken.push(response.url())
  })
  await signInInDialog(page, second)
  await page.waitForURL(/\/reviews$/)
  await expect(page.getByRole('banner')).toContainText(second.name)
  await expect(page.getByText(`Review ${reviewId}`)).toBeHidden()
  await page.waitForLoadState('networkidle')
  expect(taken, 'nothing of the first person’s is taken').toEqual([])

  const own = await call(first)
  expect((await viewOf(own, reviewId)).verdicts).toEqual([])
  await signIn(context.request, first)
  await page.goto('/reviews')
  await expect.poll(async () => (await viewOf(own, reviewId)).verdicts.length).toBe(1)
  await expect.poll(async () => valuesOf(await viewOf(own, reviewId))).toContain(NOTE)
})

test('a page left open by the first person sends nothing under the name of the second', async ({
  hire,
  visit,
  call,
}) => {
  const [first, second] = [await hire(), await hire()]
  const visitor = await visit(first)
  const { page, context } = visitor
  const { screen, root } = await openReview(visitor)
  const { reviewId } = screen
  await signIn(context.request, second)
  await screen.accept(root)
  await expect(screen.saving).toHaveText('Signed out: 1 verdict kept on this device')
  await expect(dialogIn(page)).toContainText(first.name)
  expect((await viewOf(await call(first), reviewId)).verdicts).toEqual([])
  await signInInDialog(page, first)
  await screen.isSaved()
  expect((await screen.view()).verdicts.map(({ turnId }) => turnId)).toEqual([root])
})

test('two tabs of one review deliver each verdict once, and both show them all', async ({ hire, visit }) => {
  const visitor = await visit(await hire())
  const { page, context } = visitor
  const { screen, root, second, third } = await openReview(visitor)
  const other = new ReviewScreen(await context.newPage())
  await other.page.goto(page.url())
  await other.isOpen()
  await context.setOffline(true)
  await screen.accept(root)
  await other.accept(second)
  await screen.accept(third)
  await expect(other.saving).toHaveText('Offline: 3 verdicts kept on this device')
  await context.setOffline(false)
  for (const tab of [screen, other]) {
    await tab.isSaved()
    for (const turnId of [root, second, third]) {
      await expect(tab.row(turnId)).toContainText('accepted')
      await expect(tab.row(turnId)).not.toContainText('not saved yet')
    }
  }
  expect((await screen.view()).verdicts.map(({ turnId }) => turnId)).toEqual([root, second, third])
})

test('where the browser has no room left, work is still sent, and the page says that it must stay open', async ({
  hire,
  visit,
}) => {
  const visitor = await visit(await hire())
  const { page, context } = visitor
  const { screen, root } = await openReview(visitor)
  await page.evaluate(() => {
    for (let size = 2 ** 22; size > 0; size = Math.floor(size / 2)) {
      try {
        window.localStorage.setItem(`filler-${size}`, 'x'.repeat(size))
      } catch {
        // Smaller pieces fill the rest.
      }
    }
  })
  await context.setOffline(true)
  await screen.accept(root)
  await expect(page.getByText('keep the page open until all is saved')).toBeVisible()
  await context.setOffline(false)
  await screen.isSaved()
  await expect(page.getByText('keep the page open until all is saved')).toBeHidden()
  expect((await screen.view()).verdicts.map(({ turnId }) => turnId)).toEqual([root])
})
