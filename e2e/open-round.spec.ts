// A researcher opens a round with every option: steps that explain, refuse by name, and a preview that is the draw.
import { roundSchema } from '@/lib/core/domain/round'
import { seriousViolations } from './fixtures/accessibility'
import { expect, test, tick, unique } from './fixtures/journey'

test('a round is opened with every option, and what the preview says is what is drawn', async ({ visit }) => {
  const { page, api } = await visit('researcher')
  const name = `Every option ${unique()}`
  await page.goto('/rounds')
  await page.getByRole('button', { name: 'Open round' }).click()
  const dialog = page.getByRole('dialog', { name: 'Open a round' })
  const next = dialog.getByRole('button', { name: 'Next' })
  const step = (title: string) => dialog.getByRole('list', { name: 'Steps' }).getByRole('button', { name: title })

  await test.step('what is wrong is named, with the way to it', async () => {
    await step('Preview').click()
    await expect(dialog.getByRole('alert')).toContainText('Name: Give the round a name.')
    await dialog.getByRole('button', { name: 'Go to Trees' }).click()
    await expect(dialog.getByRole('heading', { name: 'Which trees may be drawn?' })).toBeFocused()
    await expect(dialog.getByLabel('Name')).toHaveAttribute('aria-invalid', 'true')
  })

  await test.step('which trees, how many, how they are read and how readers are measured', async () => {
    await dialog.getByLabel('Name').fill(name)
    await tick(dialog.getByRole('group', { name: 'Teachers' }), 'kg-policy')
    await tick(dialog.getByRole('group', { name: 'Sources' }), 'demo')
    const again = dialog.getByRole('checkbox', { name: 'Leave out trees that have been drawn before' })
    await again.locator('xpath=ancestor::label').click()
    await expect(again).not.toBeChecked()
    await next.click()
    await dialog.getByLabel('Trees to draw').fill('6')
    await dialog.getByLabel('Seed').fill('21')
    await dialog.getByLabel('Boundary').fill('1')
    await next.click()
    await tick(dialog, 'One more reader on disagreement')
    await expect(dialog.getByText('One reader cannot disagree')).toBeVisible()
    await dialog.getByLabel('Reviews per tree', { exact: true }).fill('2')
    await dialog.getByLabel('Guidelines for reviewers').fill('# Judge\n\nEach turn by what was known.')
    await expect(dialog.getByText('One reader cannot disagree')).toBeHidden()
    await tick(dialog, 'Prospective')
    await next.click()
    await dialog.getByLabel('Share of gold items').fill('20%')
    await dialog.getByLabel('Share of hidden repeats').fill('10%')
    expect(await seriousViolations(page, 'everything', '[role=dialog]')).toEqual([])
    await next.click()
  })

  await test.step('the preview is what is then opened', async () => {
    await expect(dialog.getByText('Physician-hours')).toBeVisible()
    const trees = await dialog.getByText(/^\d+ of \d+ candidates/).innerText()
    const drawn = Number(/^\d+/.exec(trees)?.[0])
    expect(await seriousViolations(page, 'everything', '[role=dialog]')).toEqual([])
    await dialog.getByRole('button', { name: 'Open round' }).click()
    await page.waitForURL(/\/rounds\/\d+$/)
    const round = await api.get(roundSchema, `/api${new URL(page.url()).pathname}`)
    expect(round.drawn).toBe(drawn)
    expect(round.options).toMatchObject({
      ...{ name, budget: 6, seed: 21, reviewsPerTree: 2, raisesReviews: true, isProspective: true, showsTruth: false },
      ...{ goldShare: 0.2, repeatShare: 0.1, policy: { audit: 1, boundary: 1, disagreement: 0 } },
      filter: { teachers: ['kg-policy'], sources: ['demo'], excludeReviewed: false },
    })
    await api.post(roundSchema, `/api/rounds/${round.id}/closure`)
  })
})

test('a dialog that was closed keeps nothing of what was half chosen', async ({ visit }) => {
  const { page } = await visit('researcher')
  await page.goto('/rounds')
  const open = page.getByRole('button', { name: 'Open round' })
  await open.click()
  await page.getByRole('dialog').getByLabel('Name').fill('Half a round')
  await page.keyboard.press('Escape')
  await open.click()
  await expect(page.getByRole('dialog').getByLabel('Name')).toHaveValue('')
})
