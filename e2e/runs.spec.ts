// A researcher has trees synthesized and watches the run: live to its end, its items, a pause on the way; physicians do not see it.
import { runDetailSchema, startedRunSchema } from '@/lib/core/domain/run'
import { seriousViolations } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'

const DONE_WITHIN_MS = 120_000

test('a synthesis is started from its dialog, followed to its end, and its items lead to their trees', async ({
  visit,
}) => {
  const { page } = await visit('researcher')
  await page.goto('/trees')
  await page.getByRole('button', { name: 'Synthesize trees' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Synthesize', exact: true }).click()
  await dialog.getByRole('link', { name: 'How far it is' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Synthesis \d+$/ })).toBeVisible()
  const bar = page.getByRole('progressbar', { name: /^Run / })
  const whole = Number(await bar.getAttribute('aria-valuemax'))
  expect(whole).toBeGreaterThan(0)
  await expect(bar).toHaveAttribute('aria-valuenow', String(whole), { timeout: DONE_WITHIN_MS })
  await expect(page.getByText('done', { exact: true }).first()).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])

  const items = page.getByRole('table', { name: 'Items' })
  await page.getByLabel('Which items').selectOption('failed')
  await expect(items).toContainText('No item is failed.')
  await page.getByLabel('Which items').selectOption('done')
  await expect(page).toHaveURL(/items=done/)
  await items.getByRole('link', { name: 'Tree' }).first().click()
  await expect(page).toHaveURL(/\/trees\/\d+/)
})

test('a run is paused, resumed and cancelled', async ({ visit }) => {
  const { page, api } = await visit('researcher')
  // Large enough not to be over before it is paused: what is not worked is cancelled below.
  const wish = { treesPerCase: 40, turns: 6, trajectories: 20, seed: 910_000 }
  const { runId } = await api.post(startedRunSchema, '/api/trees', wish)
  await page.goto(`/runs/${runId}`)
  await page.getByRole('button', { name: 'Pause' }).press('Enter')
  await expect(page.getByText('paused', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Resume' })).toBeFocused()
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(page.getByText('running', { exact: true })).toBeVisible()
  const { itemsDone } = await api.get(runDetailSchema, `/api/runs/${runId}`)
  await expect
    .poll(async () => (await api.get(runDetailSchema, `/api/runs/${runId}`)).itemsDone, { timeout: DONE_WITHIN_MS })
    .toBeGreaterThan(itemsDone)

  await page.getByRole('button', { name: 'Cancel run' }).click()
  const question = page.getByRole('dialog', { name: `Cancel run ${runId}?` })
  expect(await seriousViolations(page)).toEqual([])
  await question.getByRole('button', { name: 'Cancel the run' }).click()
  await expect(question).toBeHidden()
  await expect(page.getByText('cancelled', { exact: true })).toBeVisible()
  // Who cancelled by keyboard goes on where the page begins.
  await expect(page.locator('#content')).toBeFocused()
  await expect(page.getByRole('button', { name: 'Resume' })).toBeHidden()
  await page.goto('/runs?state=cancelled')
  await expect(page.getByRole('link', { name: `Synthesis ${runId}` })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
})

test('a physician is told that runs are not for them', async ({ visit }) => {
  const { page, api } = await visit('physician')
  for (const path of ['/runs', '/runs/1']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { name: 'Not allowed for your role' })).toBeVisible()
  }
  expect((await api.send('GET', '/api/runs')).status()).toBe(403)
  expect((await api.send('POST', '/api/runs/1/state', { action: 'pause' })).status()).toBe(403)
})
