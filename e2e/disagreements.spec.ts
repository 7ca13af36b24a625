// Working through a disagreement: its evidence, the way to the fix, the cause on record, and that it leaves the list.
import { seriousViolations } from './fixtures/accessibility'
import { expect, test, unique } from './fixtures/journey'

test('a researcher finds out why metrics and physicians part, and records it', async ({ visit }) => {
  const { page } = await visit('researcher')
  await page.goto('/audit/disagreements?simulated=yes&direction=too-strict&suggested=missing-edge')
  const table = page.getByRole('table', { name: /^Disagreements/ })
  const first = table.getByRole('rowheader').first().getByRole('link')
  const href = (await first.getAttribute('href')) ?? ''
  await first.click()
  await expect(page).toHaveURL(new RegExp(`${href}$`))
  await expect(page.getByRole('heading', { name: 'Suggested cause: missing edge' })).toBeVisible()
  const evidence = page.getByRole('list', { name: 'Evidence' })
  await expect(evidence.getByText(/The graph says nothing of the pair|tells no hypotheses apart/).first()).toBeVisible()
  await expect(page.getByText('Why it has its score')).toBeVisible()
  expect.soft(await seriousViolations(page), 'with its evidence').toEqual([])

  const note = `Looked into: ${unique()}`
  await page.getByLabel('Note').fill(note)
  await page.getByRole('button', { name: 'Record the cause' }).click()
  await expect(page.getByRole('list', { name: /^Recorded causes/ })).toContainText(note)

  const fix = evidence.getByRole('link', { name: /^(Open the gap|Edges of )/ }).first()
  await fix.click()
  await expect(page).toHaveURL(/\/gaps\?search=|\/concepts\//)

  await page.goto('/audit/disagreements?simulated=yes&direction=too-strict&suggested=missing-edge')
  await expect(table.getByRole('rowheader').first()).toBeVisible()
  await expect(table.locator(`a[href="${href}"]`)).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Status' }).selectOption('chosen')
  await expect(table.locator(`a[href="${href}"]`)).toBeVisible()
})
