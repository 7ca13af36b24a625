// A researcher reads a calibration run, sees what activating it would change, activates it, and rolls back.
import type { Page } from '@playwright/test'
import { seriousViolations } from './fixtures/accessibility'
import { runCalibration } from './fixtures/demo-records'
import { expect, test, unique } from './fixtures/journey'

/** Every plot says in words what it shows, and its numbers stand in a table. */
async function checkPlots(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]'), 'everything has loaded').toHaveCount(0)
  const figures = await page.getByRole('figure').all()
  expect(figures.length).toBeGreaterThan(0)
  for (const figure of figures) {
    await expect(figure.getByRole('img').first()).toHaveAccessibleName(/./)
    await expect(figure.getByRole('img').first()).toHaveAccessibleDescription(/\w.{40,}/)
    await expect(figure.locator('svg')).not.toHaveCount(0)
    await figure.getByText('Show the numbers').click()
    await expect(figure.getByRole('table').getByRole('row')).not.toHaveCount(1)
  }
}

test('a researcher reads a run, previews its effect, activates it and rolls back', async ({ visit }) => {
  const { page, api } = await visit('researcher')
  const id = await runCalibration(api)
  await page.goto(`/calibrations/${id}`)
  // The demo has too few labels for a certificate at the usual target; another journey's run may have one.
  await expect(
    page.getByText(/^(Not enough data, about [\d\s]+ more verdicts|Nothing is certified|Certified at .*)$/),
  ).toBeVisible()
  await checkPlots(page)
  expect(await seriousViolations(page)).toEqual([])
  await expect(page.getByRole('table', { name: 'Left out' })).toContainText('Hand-picked')
  await expect(page.getByRole('table', { name: 'Labelled trajectories' }).getByRole('link').first()).toHaveAttribute(
    'href',
    /^\/trees\/\d+\?turn=/,
  )

  const note = `journey ${unique()}`
  await page.getByRole('button', { name: 'Preview and activate' }).click()
  const dialog = page.getByRole('dialog', { name: `Put calibration ${id} in force?` })
  await expect(dialog.getByRole('table', { name: 'Decisions before and after' })).toBeVisible()
  await expect(dialog).toContainText(/decisions? differs? among|No decision differs among/)
  await dialog.getByRole('textbox', { name: 'Note' }).fill(note)
  expect(await seriousViolations(page, 'everything', '[role="dialog"]')).toEqual([])
  await dialog.getByRole('button', { name: 'Activate' }).click()
  await expect(page.getByText(new RegExp(`^Calibration ${id} in force: `))).toBeVisible({ timeout: 30_000 })

  await page.goto('/calibrations')
  const history = page.getByRole('table', { name: 'Activations' })
  await expect(history.getByRole('row').filter({ hasText: note })).toContainText('now')
  await page.getByRole('button', { name: 'Put the defaults in force' }).click()
  const back = page.getByRole('dialog', { name: 'Put the defaults back in force?' })
  await expect(back.getByRole('table', { name: 'Decisions before and after' })).toBeVisible()
  await back.getByRole('button', { name: 'Put the defaults in force' }).click()
  await expect(page.getByText(/^The defaults in force: /)).toBeVisible({ timeout: 30_000 })
  // Nothing is deleted: the run stands in the history and can be brought back.
  await expect(history.getByRole('row').filter({ hasText: note })).toContainText('Roll back')
  await expect(history.getByRole('row').nth(1)).toContainText('Defaults')
})
