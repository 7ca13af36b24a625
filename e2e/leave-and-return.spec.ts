// Leaving and coming back: what was given or half typed is there again, and what could not be sent is sent once.
import type { Page, Request } from '@playwright/test'
import { submitVerdictSchema } from '@/lib/core/domain/verdict'
import { expect, test, tick } from './fixtures/journey'
import { longestPath, ReviewScreen } from './fixtures/review-screen'
import type { Person } from './fixtures/sign-in'

const NOTE = 'The ECG was never looked at before'
const REASONING = 'Before anything else the potassium has to be known'

test.beforeEach(({ openRound }) => openRound())

test('verdicts and half-typed forms survive a reload and a sign-out', async ({ hire, visit }) => {
  const person = await hire()
  const { page } = await visit(person)
  const screen = await ReviewScreen.open(page)
  const [root, second, third] = longestPath((await screen.view()).turns)
  if (!root || !second || !third) throw new Error('this tree is too short')
  await screen.accept(root.id)
  await screen.isSaved()
  await halfReject(screen, third.id)
  await halfEdit(screen, second.id)

  await page.reload()
  await screen.isOpen()
  await expect(screen.row(second.id), 'the turn in hand is the one it was').toHaveAttribute('aria-selected', 'true')
  await isAsLeft(screen, { root: root.id, second: second.id, third: third.id })

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)
  await signInByForm(page, person)
  await page.getByRole('link', { name: 'Continue review' }).click()
  await screen.isOpen()
  await isAsLeft(screen, { root: root.id, second: second.id, third: third.id })
})

test('verdicts are there on another device, and the address of a review leads back to it', async ({ hire, visit }) => {
  const person = await hire()
  const first = await visit(person)
  const screen = await ReviewScreen.open(first.page)
  const path = longestPath((await screen.view()).turns).slice(0, 2)
  await screen.acceptPathTo(path[1]?.id ?? '')
  await screen.isSaved()
  const address = first.page.url()
  await first.context.close()

  const { page } = await visit(null)
  await page.goto(address)
  await page.waitForURL(/\/sign-in\?callbackUrl=/)
  await fillForm(page, person)
  const again = new ReviewScreen(page)
  await again.isOpen()
  expect(page.url()).toBe(address)
  for (const turn of path) await expect(again.row(turn.id)).toContainText('accepted')
  await expect(page.getByText(/^2 of \d+ turns decided$/)).toBeVisible()
})

test('without a connection a verdict is kept and shown as not saved, and then stored once', async ({ hire, visit }) => {
  const { page, context } = await visit(await hire())
  const screen = await ReviewScreen.open(page)
  const sent = sentVerdicts(page)
  const leaf = longestPath((await screen.view()).turns).at(-1)?.id ?? ''

  await context.setOffline(true)
  await screen.select(leaf)
  await screen.button('Accept path to here').click()
  await expect(screen.saving).toHaveText('Offline: 1 verdict kept on this device')
  await expect(screen.row(leaf)).toContainText('not saved yet')
  await expect(screen.submitButton).toBeDisabled()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(screen.saving).toHaveText('Offline: 1 verdict kept on this device')
  await context.setOffline(false)

  await screen.isSaved()
  await expect(screen.row(leaf)).not.toContainText('not saved yet')
  expect(new Set(sent.map((verdict) => verdict.key)).size, 'every attempt carries the same key').toBe(1)
  const { turns, verdicts } = await screen.view()
  expect(verdicts.map((verdict) => verdict.turnId)).toEqual(longestPath(turns).map((turn) => turn.id))
  expect(new Set(verdicts.map((verdict) => verdict.key))).toEqual(new Set(sent.map((verdict) => verdict.key)))
})

test('a verdict whose answer was lost on the way is sent again and stored once', async ({ hire, visit }) => {
  const { page } = await visit(await hire())
  const screen = await ReviewScreen.open(page)
  const sent = sentVerdicts(page)
  const root = (await screen.view()).turns[0]?.id ?? ''
  let isLost = false
  await page.route('**/api/verdicts', async (route) => {
    if (isLost) return route.continue()
    isLost = true
    await route.fetch()
    await route.abort('connectionreset')
  })
  await screen.accept(root)
  await screen.isSaved()
  expect(sent.length).toBeGreaterThan(1)
  expect(new Set(sent.map((verdict) => verdict.key)).size).toBe(1)
  expect((await screen.view()).verdicts.map((verdict) => verdict.turnId)).toEqual([root])
})

test('a double click gives one verdict, and so does pressing the key twice', async ({ hire, visit }) => {
  const { page } = await visit(await hire())
  const screen = await ReviewScreen.open(page)
  const [root, second] = longestPath((await screen.view()).turns)
  await screen.select(root?.id ?? '')
  await screen.button('Accept turn').dblclick()
  await screen.isSaved()
  await screen.select(second?.id ?? '')
  await page.keyboard.press('a')
  await page.keyboard.press('a')
  await screen.isSaved()
  expect((await screen.view()).verdicts.map((verdict) => verdict.turnId)).toEqual([root?.id, second?.id])
})

test('a turn once accepted is never shown as open again, also not while its verdict is stored', async ({
  hire,
  visit,
}) => {
  const { page } = await visit(await hire())
  const screen = await ReviewScreen.open(page)
  const path = longestPath((await screen.view()).turns).slice(0, 3)
  const marks = await recordMarks(screen, path.at(-1)?.id ?? '')
  for (const turn of path) await screen.accept(turn.id)
  await screen.isSaved()
  await expect(screen.row(path.at(-1)?.id ?? '')).not.toContainText('not saved yet')
  expect((await marks()).filter((mark, index, all) => mark !== all[index - 1])).toEqual([
    'open',
    'accepted, not saved yet',
    'accepted',
  ])
})

/** Writes down what stands against a turn whenever the tree changes, and reads it out. */
async function recordMarks(screen: ReviewScreen, turnId: string): Promise<() => Promise<string[]>> {
  const box = await screen.page.getByRole('tree').evaluateHandle((tree, id) => {
    const marks: string[] = []
    const note = () => {
      const words = tree.querySelector(`[data-turn="${id}"]`)?.textContent ?? ''
      marks.push(/open$|accepted(, not saved yet)?$/.exec(words)?.[0] ?? words)
    }
    note()
    new MutationObserver(note).observe(tree, { subtree: true, childList: true, characterData: true, attributes: true })
    return marks
  }, turnId)
  return () => box.jsonValue()
}

/** Every verdict the page tries to send from now on, in order. */
function sentVerdicts(page: Page) {
  const sent: { key: string }[] = []
  page.on('request', (request: Request) => {
    if (request.method() === 'POST' && new URL(request.url()).pathname === '/api/verdicts')
      sent.push(submitVerdictSchema.parse(request.postDataJSON()))
  })
  return sent
}

async function halfReject(screen: ReviewScreen, turnId: string): Promise<void> {
  await screen.select(turnId)
  await screen.button('Reject…').click()
  const form = screen.page.getByRole('form', { name: 'Why reject this turn?' })
  await tick(form, 'Unsafe')
  await form.getByRole('textbox', { name: 'Note' }).fill(NOTE)
}

async function halfEdit(screen: ReviewScreen, turnId: string): Promise<void> {
  await screen.select(turnId)
  await screen.button('Edit…').click()
  const dialog = screen.page.getByRole('dialog', { name: /^Edit turn/ })
  await dialog.getByRole('textbox', { name: 'Reasoning' }).fill(REASONING)
  await dialog.getByRole('button', { name: 'Close, keep the draft' }).click()
  await expect(dialog).toBeHidden()
}

async function isAsLeft(screen: ReviewScreen, ids: { root: string; second: string; third: string }): Promise<void> {
  await expect(screen.row(ids.root)).toContainText('accepted')
  await expect(screen.row(ids.second)).toContainText('open')
  await expect(screen.row(ids.third)).toContainText('open')
  await screen.select(ids.third)
  await screen.button('Reject…').click()
  const form = screen.page.getByRole('form', { name: 'Why reject this turn?' })
  await expect(form.getByRole('textbox', { name: 'Note' })).toHaveValue(NOTE)
  await expect(form.getByRole('checkbox', { name: /^Unsafe/ })).toBeChecked()
  await form.getByRole('button', { name: 'Cancel' }).click()
  await screen.select(ids.second)
  await screen.button('Edit…').click()
  const dialog = screen.page.getByRole('dialog', { name: /^Edit turn/ })
  await expect(dialog.getByRole('textbox', { name: 'Reasoning' })).toHaveValue(REASONING)
  await dialog.getByRole('button', { name: 'Close, keep the draft' }).click()
}

async function fillForm(page: Page, { email, password }: Person): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

async function signInByForm(page: Page, person: Person): Promise<void> {
  await fillForm(page, person)
  await page.waitForURL(/\/reviews$/)
}
