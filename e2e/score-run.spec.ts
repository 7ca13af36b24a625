// A researcher scores the trees of one specialty anew and sees the run to its end, also after leaving and coming back.
import { expect, test } from './fixtures/journey'

const DONE_WITHIN_MS = 60_000

test('a score run is started, worked and still there after a reload', async ({ visit }) => {
  const { page } = await visit('researcher')
  await page.goto('/scores')
  await page.getByRole('button', { name: 'Score trees' }).click()
  const dialog = page.getByRole('dialog', { name: 'Score trees' })

  await test.step('a filter that no tree meets is refused in place', async () => {
    await dialog.getByRole('textbox', { name: 'Specialty' }).fill('no such specialty')
    await dialog.getByRole('button', { name: 'Score', exact: true }).click()
    await expect(dialog.getByText('No tree matches; loosen the filter.')).toBeVisible()
  })

  await dialog.getByRole('textbox', { name: 'Specialty' }).fill('neurology')
  await dialog.getByRole('button', { name: 'Score', exact: true }).click()
  await expect(dialog).toBeHidden()
  const run = page.getByRole('table', { name: 'Score runs' }).getByRole('row').filter({ hasText: 'neurology' }).first()
  await expect(run).toContainText('done', { timeout: DONE_WITHIN_MS })
  const bar = run.getByRole('progressbar')
  expect(Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(0)
  expect(await bar.getAttribute('aria-valuenow')).toBe(await bar.getAttribute('aria-valuemax'))

  await page.reload()
  await expect(run).toContainText('done')
})
