// The workspace by keyboard alone: a whole tree, undo and redo, comments, keys of one's own, and orders judged before their answers.
import type { Page } from '@playwright/test'
import type { ReviewTurn } from '@/lib/core/domain/review'
import { openTurnIds } from '@/lib/core/domain/judgement'
import { expect, test, type Visitor } from './fixtures/journey'
import { longestPath, ReviewScreen } from './fixtures/review-screen'

const COMMENT = 'a j r: is the assay available here at all?'

/** A tree opened by its address, with the keyboard in it. */
async function begin({ page }: Visitor): Promise<ReviewScreen> {
  return ReviewScreen.open(page)
}

const inHand = async (page: Page) => (await page.locator('[role="treeitem"]:focus').getAttribute('data-turn')) ?? ''
/** One press at a time: the keyboard follows a moment after the key. */
async function walkTo(page: Page, turnId: string | undefined, key: string): Promise<void> {
  for (let at = await inHand(page); at !== turnId; at = await inHand(page)) {
    await page.keyboard.press(key)
    await expect.poll(() => inHand(page), `${key} goes on`).not.toBe(at)
  }
}
const said = (page: Page) => page.getByRole('status', { name: 'What was done' })
const verdictsOf = async (screen: ReviewScreen, turnId: string) =>
  (await screen.view()).verdicts.filter((verdict) => verdict.turnId === turnId)

test('a whole tree is judged and submitted without a mouse', async ({ hire, openRound, visit }) => {
  await openRound()
  const visitor = await visit(await hire())
  const { page } = visitor
  const screen = await begin(visitor)
  const reviewId = screen.reviewId
  const { turns } = await screen.view()
  const keys = page.keyboard

  await test.step('rejecting by digits closes what hangs below, leaves the prefix, and moves on to an open branch', async () => {
    const branch = turns.find((turn) => turn.depth === 1 && turns.some((child) => child.parentId === turn.id))
    await keys.press('Shift+A')
    await walkTo(page, branch?.id, 'j')
    await keys.press('r')
    await keys.press('1')
    await keys.press('3')
    await keys.press('Control+Enter')
    await expect(screen.row(branch?.id ?? '')).toContainText('rejected')
    await expect(screen.row(turns[0]?.id ?? '')).toContainText('accepted')
    await expect.poll(async () => openTurnIds(turns, (await screen.view()).verdicts)).toContain(await inHand(page))
    await screen.isSaved()
    const [verdict] = await verdictsOf(screen, branch?.id ?? '')
    expect(verdict?.reasons).toEqual(['ungrounded-order', 'incoherent'])
  })

  await test.step('a turn that cannot be judged says why', async () => {
    await keys.press('c')
    await keys.press('1')
    await keys.press('Control+Enter')
    await expect(said(page)).toContainText('Cannot judge')
  })

  await test.step('the rest is accepted, always going to the next open turn', async () => {
    await keys.press('n')
    for (let presses = 0; presses < turns.length; presses += 1) {
      if (await page.getByRole('button', { name: 'Submit review' }).isEnabled()) break
      await keys.press('Shift+A')
    }
    await screen.isSaved()
    const { verdicts } = await screen.view()
    expect(openTurnIds(turns, verdicts)).toEqual([])
    await keys.press('Control+Enter')
    await page.waitForURL((url) => !url.pathname.endsWith(`/${reviewId}`))
  })
})

test('everything is undone and redone, and nothing is erased', async ({ hire, openRound, visit }) => {
  await openRound()
  const visitor = await visit(await hire())
  const { page } = visitor
  const screen = await begin(visitor)
  const root = await inHand(page)
  const keys = page.keyboard
  const undo = page.getByRole('button', { name: /^(Undo |Nothing to undo)/ })
  const redo = page.getByRole('button', { name: /^(Redo |Nothing to redo)/ })
  await expect(undo).toBeDisabled()

  await keys.press('a')
  await keys.press('u')
  await keys.press('Control+Enter')
  await expect(screen.row(root)).toContainText('rejected')
  await keys.press('m')
  await keys.type(COMMENT)
  await keys.press('Control+Enter')
  await expect(page.getByText(COMMENT)).toBeVisible()
  await expect(undo).toHaveAccessibleName(/^Undo comment, turn 1/)

  await keys.press('Control+z')
  await expect(said(page)).toContainText('Undone: comment, turn 1')
  await expect(page.getByRole('region', { name: 'Comments to the researchers' })).toContainText('taken back')
  await keys.press('Control+z')
  await expect(screen.row(root)).toContainText('accepted')
  await keys.press('Control+z')
  await expect(screen.row(root)).toContainText('open')
  await expect(undo).toBeDisabled()
  for (let step = 0; step < 3; step += 1) await keys.press('Control+Shift+Z')
  await expect(redo).toBeDisabled()
  await expect(screen.row(root)).toContainText('rejected')

  await screen.isSaved()
  const { verdicts, comments } = await screen.view()
  expect(verdicts.map(({ kind }) => kind)).toEqual(['ACCEPT', 'REJECT', 'ACCEPT', 'WITHDRAW', 'ACCEPT', 'REJECT'])
  expect(comments).toMatchObject([{ text: COMMENT, withdrawnAt: null }])

  await test.step('the history tells all of it, also after a reload, and undo goes on from there', async () => {
    await page.reload()
    await screen.isAtHand()
    await keys.press('y')
    const history = page.getByRole('region', { name: 'History of this turn' }).getByRole('listitem')
    await expect(history).toHaveCount(6)
    await expect(history.first()).toContainText('redone: rejected')
    await expect(history.first()).toContainText('guidelines version 1')
    await keys.press('Control+z')
    await expect(said(page)).toContainText('Undone')
  })
})

test('typing in a field is never a command, and its undo is the field’s', async ({ hire, openRound, visit }) => {
  await openRound()
  const visitor = await visit(await hire())
  const { page } = visitor
  const screen = await begin(visitor)
  const root = await inHand(page)
  await page.keyboard.press('r')
  await page.keyboard.press('7')
  await page.keyboard.press('Control+Enter')
  const note = page.getByRole('form', { name: 'Why reject this turn?' }).getByRole('textbox', { name: 'Note' })
  await expect(note, 'the other reason has to be named').toBeFocused()
  await page.keyboard.type('a p r 1 ? ')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('form', { name: 'Why reject this turn?' })).toBeHidden()
  expect((await screen.view()).verdicts).toEqual([])
  await page.keyboard.press('r')
  await expect(page.getByRole('checkbox', { name: /^Other/ })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(screen.row(root)).toContainText('open')
})

test('keys are a person’s own: changed, refused where taken, kept after a reload', async ({
  hire,
  openRound,
  visit,
}) => {
  await openRound()
  const visitor = await visit(await hire())
  const { page } = visitor
  const screen = await begin(visitor)
  const root = await inHand(page)
  const keys = page.keyboard
  await keys.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await sheet.getByRole('button', { name: 'Change the key of “Accept turn”' }).press('Enter')
  await keys.press('r')
  await expect(sheet.getByRole('alert')).toContainText('R is the key of “Reject: opens the form”')
  await keys.press('q')
  await expect(sheet.getByRole('listitem').filter({ hasText: /^QAccept turn/ })).toBeVisible()
  await sheet.getByRole('button', { name: 'Change the key of “Undo”' }).press('Enter')
  await keys.press('z')
  await expect(sheet.getByRole('alert')).toContainText('needs a key together with Shift or Ctrl')
  await keys.press('Escape')
  await sheet.getByRole('button', { name: 'Done' }).press('Enter')

  await page.reload()
  await screen.isAtHand()
  await keys.press('a')
  await expect(screen.row(root)).toContainText('open')
  await keys.press('q')
  await expect(screen.row(root)).toContainText('accepted')
  await expect(screen.button('Reject…')).toContainText('R')
})

test('in a prospective round an order is judged before its answer is seen', async ({ hire, openRound, visit }) => {
  const person = await hire()
  await openRound({ isProspective: true }, person)
  const visitor = await visit(person)
  const { page } = visitor
  const screen = await begin(visitor)
  const keys = page.keyboard
  const orders = (turns: readonly ReviewTurn[]) => turns.filter((turn) => turn.isCovered)
  const [first, ...others] = orders((await screen.view()).turns)
  if (!first) throw new Error('this tree orders nothing')
  await keys.press('a')
  await walkTo(page, first.id, 'j')
  await expect(screen.panel).toContainText('Answer covered')
  await expect(screen.panel.getByRole('button', { name: 'Update: covered' })).toBeDisabled()
  await keys.press('a')
  for (const other of others) {
    await walkTo(page, other.id, 'l')
    await keys.press('a')
  }
  await expect(said(page)).toContainText('uncovered')
  await walkTo(page, first.id, 'h')
  await expect(screen.panel).not.toContainText('Answer covered')
  await expect(screen.row(first.id)).toContainText('order accepted, update open')
  await keys.press('a')
  await screen.isSaved()
  await expect(screen.row(first.id)).not.toContainText('open')
  const verdicts = await verdictsOf(screen, first.id)
  expect(verdicts.map(({ aspect }) => aspect)).toEqual(['ORDER', 'UPDATE'])
})

test('a link leads to a turn, the guidelines are one key away, and a fork is compared', async ({
  hire,
  openRound,
  visit,
}) => {
  const person = await hire()
  await openRound({ guidelines: '## How to judge\n\n- Each turn **given everything above it**\n' }, person)
  const visitor = await visit(person)
  const { page } = visitor
  const screen = await begin(visitor)
  const { turns } = await screen.view()
  const leaf = longestPath(turns).at(-1)
  await page.goto(`/reviews/${screen.reviewId}?turn=${encodeURIComponent(leaf?.id ?? '')}`)
  await screen.isOpen()
  await expect(screen.row(leaf?.id ?? '')).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('region', { name: 'Case' })).toContainText(`Known before turn ${(leaf?.depth ?? 0) + 1}`)

  await page.keyboard.press('g')
  const guidelines = page.getByRole('region', { name: 'Case' })
  await expect(guidelines.getByRole('heading', { name: 'How to judge' })).toBeVisible()
  await expect(guidelines.locator('strong')).toHaveText('given everything above it')
  await page.keyboard.press('g')

  const forked = turns.find((turn) => turns.filter(({ parentId }) => parentId === turn.parentId).length > 1)
  await screen.select(forked?.id ?? '')
  await page.keyboard.press('f')
  await expect(page.getByRole('region', { name: /branches side by side/ })).toBeVisible()
  await page.keyboard.press('f')
  await expect(page.getByRole('tree')).toBeVisible()
})
