// A researcher measures the built-in teacher twice, reads its figures and paths, and compares the two.
import { seriousViolations } from './fixtures/accessibility'
import { expect, test, tick, unique } from './fixtures/journey'
import { collectFaults } from './fixtures/page-faults'
import type { Page } from '@playwright/test'

const PLAYED_WITHIN_MS = 90_000
test.setTimeout(240_000)

async function measure(page: Page, name: string, persona: string, modes: string[] = []): Promise<string> {
  await page.goto('/evaluations')
  await page.getByRole('button', { name: 'New evaluation' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New evaluation' })
  expect.soft(await seriousViolations(page, 'everything', '[role=dialog]'), 'the form').toEqual([])
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByLabel('Persona').selectOption(persona)
  await dialog.getByLabel('Split').selectOption('all cases')
  await dialog.getByLabel('Sample').fill('8')
  await dialog.getByLabel('Seed').fill('5')
  for (const mode of modes) await tick(dialog, mode)
  await dialog.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByText('The three failure modes')).toBeVisible({ timeout: PLAYED_WITHIN_MS })
  return page.url().split('/').at(-1)?.split('?')[0] ?? ''
}

test('the built-in teacher is measured, read case by case, and compared with a persona', async ({ visit }) => {
  const { page } = await visit('researcher')
  const faults = collectFaults(page)
  const [plain, shotgun] = [`Plain ${unique()}`, `Shotgun ${unique()}`]
  const a = await measure(page, plain, 'plain', ['all at once'])
  const b = await measure(page, shotgun, 'shotgun')

  await test.step('figures, strata and one path of a case', async () => {
    await page.goto(`/evaluations/${a}`)
    await expect(page.getByRole('table', { name: 'Diagnosis and orders' })).toContainText('HIT')
    await expect(page.getByText('Ungrounded test ordering').first()).toBeVisible()
    await page.getByRole('button', { name: 'all at once' }).click()
    await expect(page).toHaveURL(/mode=all-at-once/)
    await page.getByLabel('By', { exact: true }).selectOption('Source')
    await page.reload()
    await expect(page.getByRole('table', { name: 'By source' })).toBeVisible()
    await page.getByRole('button', { name: 'free turn' }).click()
    await page
      .getByRole('button', { name: /^Path of / })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('list', { name: 'Path' }).getByRole('listitem').first()).toContainText(
      'First impression',
    )
    expect.soft(await seriousViolations(page, 'everything', '[role=dialog]'), 'a path').toEqual([])
    await dialog.getByRole('button', { name: 'Done' }).click()
    expect.soft(await seriousViolations(page), 'an evaluation').toEqual([])
  })

  await test.step('the leaderboard holds both, filtered and sorted by the address, and as JSON', async () => {
    await page.goto('/evaluations?mode=free-turn&sort=turns')
    const board = page.getByRole('table', { name: 'Leaderboard' })
    await expect(board.getByRole('row').filter({ hasText: plain })).toHaveCount(1)
    await expect(board.getByRole('columnheader', { name: 'Turns' })).toHaveAttribute('aria-sort', 'ascending')
    expect.soft(await seriousViolations(page), 'the leaderboard').toEqual([])
    const json = await page.request.get((await page.getByRole('link', { name: 'JSON' }).getAttribute('href')) ?? '')
    expect(await json.text()).toContain(shotgun)
  })

  await test.step('the two are compared, paired by case', async () => {
    for (const name of [plain, shotgun]) await tick(page.locator('body'), `Compare ${name}`)
    await page.getByRole('link', { name: 'Compare the two' }).click()
    await expect(page).toHaveURL(/\/evaluations\/compare\?/)
    expect(
      new URL(page.url()).searchParams.getAll('a').concat(new URL(page.url()).searchParams.getAll('b')).sort(),
    ).toEqual([a, b].sort())
    const figures = page.getByRole('table', { name: 'Figures compared' })
    await expect(figures.getByRole('row').filter({ hasText: 'Ungrounded test ordering' })).toContainText(/[AB] better/)
    await expect(page.getByText('Over 8 shared cases')).toBeVisible()
    expect.soft(await seriousViolations(page), 'the comparison').toEqual([])
  })
  expect(faults).toEqual([])
})
