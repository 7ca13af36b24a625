// Writing a turn, going on with it, taking it back, and letting the teacher go on: all of it by keyboard alone.
import type { Locator, Page } from '@playwright/test'
import { type ReviewTurn, verdictsSavedSchema } from '@/lib/core/domain/review'
import type { Api } from './fixtures/api'
import { expect, test } from './fixtures/journey'
import { ReviewScreen } from './fixtures/review-screen'

const NOT_ON_ANY_MENU = 'Serum moonstone level'
/** One of them is always new to a differential. */
const diseases = ['Sarcoidosis', 'Botulism', 'Pulmonary embolism', 'Myasthenia gravis']
const WHY = 'This answers the question at hand.'

test.beforeEach(({ openRound }) => openRound())

test('a turn is edited without a mouse, every change shown before it is saved', async ({ hire, visit }) => {
  test.setTimeout(240_000)
  const { page } = await visit(await hire())
  const screen = await ReviewScreen.open(page)
  const before = await screen.view()
  const turn = orderToEdit(before.turns)
  const disease = diseases.find((label) => turn.differential.every((stated) => stated.label !== label)) ?? ''
  await page.goto(`/reviews/${before.id}?turn=${turn.id}`)
  await screen.isOpen()
  await screen.row(turn.id).focus()

  await test.step('the edit: orders answered at once, words marked, probabilities by keys, a concept by search', async () => {
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog', { name: `Edit turn ${turn.depth + 1}` })
    await expect(dialog).toContainText(/turns? becomes? stale/)
    await chooseOrders(page, dialog, before.case.menu[0]?.test ?? '')
    await tabTo(page, dialog.getByRole('textbox', { name: 'Reasoning' }))
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Moonstone matters most.')
    await expect(changes(dialog).locator('ins').filter({ hasText: 'matters most' })).toBeVisible()
    await writeDifferential(page, dialog, disease)
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toContainText('Say why you edit')
    await expect(dialog.getByRole('textbox', { name: 'Why do you edit?' })).toBeFocused()
    await page.keyboard.type(WHY)
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
  })

  await test.step('the version stands beside the original', async () => {
    await expect.poll(async () => editOf(screen, turn)).toBeTruthy()
    const made = await editOf(screen, turn)
    expect(made?.answers.map(({ test: name, available }) => [name, available])).toEqual([
      [before.case.menu[0]?.test, true],
      [NOT_ON_ANY_MENU, false],
    ])
    expect(made?.differential[0]).toMatchObject({ label: disease, concept: expect.stringMatching(/^D:/) })
    await expect(screen.row(made?.id ?? '')).toHaveAttribute('aria-selected', 'true')
  })
})

test('a branch goes on, is taken back and put back, and the teacher goes on with it, without a mouse', async ({
  hire,
  visit,
}) => {
  test.setTimeout(240_000)
  const { page, api } = await visit(await hire())
  const screen = await ReviewScreen.open(page)
  const before = await screen.view()
  const turn = orderToEdit(before.turns)
  const disease = turn.differential[0]?.label ?? ''
  const edit = await saveEdit(api, before.id, turn)
  await page.goto(`/reviews/${before.id}?turn=${edit}`)
  await screen.isOpen()

  const end = await test.step('the branch goes on to a diagnosis of one’s own', async () => {
    await screen.row(edit).focus()
    await page.keyboard.press('b')
    const dialog = page.getByRole('dialog', { name: /^Continue/ })
    await expect(dialog.getByRole('combobox', { name: 'Hypothesis 1' })).toHaveValue(disease)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('g')
    await tabTo(page, dialog.getByRole('combobox', { name: 'Final diagnosis' }))
    await page.keyboard.type(disease)
    // Gone on with Tab, the list of concepts closes and what was typed stands.
    await page.keyboard.press('Tab')
    await expect(dialog).toContainText('linked by its wording')
    await tabTo(page, dialog.getByRole('textbox', { name: 'Reasoning' }))
    await page.keyboard.type('Nothing else fits.')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect.poll(async () => (await ofOrigin(screen, 'continuation')).length).toBe(1)
    return (await ofOrigin(screen, 'continuation'))[0]?.id ?? ''
  })

  await test.step('it is taken back, put back, and taken back again', async () => {
    await expect(screen.row(end)).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(screen.row(end)).toBeHidden()
    await page.keyboard.press('Control+Shift+z')
    await expect(screen.row(end)).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(screen.row(end)).toBeHidden()
    await screen.isSaved()
  })

  await test.step('the teacher goes on; what it writes is to be judged', async () => {
    await screen.row(edit).focus()
    await page.keyboard.press('Shift+B')
    await expect(page.getByRole('dialog', { name: 'Let the teacher go on' })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^The teacher has gone on with your branch: \d+ turns? to judge/)).toBeVisible({
      timeout: 60_000,
    })
    const asked = await ofOrigin(screen, 'asked')
    expect(asked[0]?.parentId).toBe(edit)
    expect(asked.at(-1)?.action?.kind).toBe('diagnose')
    await expect(screen.row(asked[0]?.id ?? '')).toContainText('open')
  })
})

/** The same orders for another reason; the id of the version that it made. */
async function saveEdit(api: Api, reviewId: number, turn: ReviewTurn): Promise<string> {
  const { action, differential } = turn
  const edit = { action, differential, reasoning: 'For another reason.' }
  const body = { key: crypto.randomUUID(), reviewId, turnId: turn.id, kind: 'EDIT', note: WHY, edit }
  const { newTurns } = await api.post(verdictsSavedSchema, '/api/verdicts', body)
  return newTurns.find((each) => each.origin === 'edit')?.id ?? ''
}

/** One that orders something and has turns below it. */
function orderToEdit(turns: readonly ReviewTurn[]): ReviewTurn {
  const turn = turns.find(({ id, action }) => action?.kind === 'order' && turns.some((child) => child.parentId === id))
  if (!turn) throw new Error('this tree orders nothing')
  return turn
}

const ofOrigin = async (screen: ReviewScreen, origin: ReviewTurn['origin']) =>
  (await screen.view()).turns.filter((turn) => turn.origin === origin)
const editOf = async (screen: ReviewScreen, turn: ReviewTurn) =>
  (await screen.view()).turns.find((each) => each.editedFromId === turn.id)

const changes = (dialog: Locator) => dialog.getByRole('region', { name: 'What you change' })

/** On by Tab, as far as it takes. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement)
  for (let steps = 0; steps < 60 && !(await isThere()); steps += 1) await page.keyboard.press(key)
  await expect(target).toBeFocused()
}

/** Everything that was ordered goes; one test of the menu and one that is on none come. */
async function chooseOrders(page: Page, dialog: Locator, menuTest: string): Promise<void> {
  const search = dialog.getByRole('combobox', { name: 'Find a test, or type another' })
  const ordered = dialog.getByRole('list', { name: 'Ordered tests' })
  // Findings are listed within the test that brought them.
  const tests = ordered.locator(':scope > li')
  await expect(search).toBeFocused()
  while ((await tests.count()) > 0) {
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(search).toBeFocused()
  }
  await page.keyboard.type(menuTest.slice(0, -1))
  await expect(page.getByRole('option', { name: menuTest, exact: true })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(tests).toHaveText([new RegExp(`^${menuTest}`)])
  await expect(ordered).not.toContainText('Asking')
  await expect(ordered).not.toContainText('UNAVAILABLE')
  await page.keyboard.type(NOT_ON_ANY_MENU)
  await page.keyboard.press('Enter')
  await expect(tests.last()).toContainText('UNAVAILABLE')
}

async function writeDifferential(page: Page, dialog: Locator, disease: string): Promise<void> {
  const first = dialog.getByRole('combobox', { name: 'Hypothesis 1' })
  await tabTo(page, first)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(disease.toLowerCase().slice(0, -1))
  await expect(page.getByRole('option', { name: disease }).first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(first).toHaveValue(disease)
  await expect(dialog).toContainText('linked to D:')
  const percent = dialog.getByRole('spinbutton', { name: 'Probability of hypothesis 1 in percent' })
  await tabTo(page, percent)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('40')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(percent).toHaveValue('44')
  await page.keyboard.press('n')
  await expect(dialog).toContainText('Sum 100 %')
  await page.keyboard.press('Escape')
  await expect(dialog, 'Escape keeps the draft').toBeHidden()
  await page.keyboard.press('e')
  await expect(dialog.getByRole('combobox', { name: 'Hypothesis 1' })).toHaveValue(disease)
}
