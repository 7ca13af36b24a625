// Closing a gap: what simulated readers accepted, its evidence, the preview of every score, a new version that is not made active.
import { seriousViolations } from './fixtures/accessibility'
import { expect, test, tick, unique } from './fixtures/journey'

test('a researcher reads the evidence of a gap, previews an edge and adds it in a new version', async ({ visit }) => {
  const { page } = await visit('researcher')
  await page.goto('/gaps')
  await tick(page.locator('main'), 'Include simulated reviews')
  await expect(page).toHaveURL(/simulated=yes/)
  await expect(page.getByText('Reviews by simulated readers are in')).toBeVisible()

  const table = page.getByRole('table', { name: 'Gaps' })
  const first = table.getByRole('rowheader').first()
  const pair = ((await first.innerText()).split('\nand ') as [string, string]).map((label) => label.trim())
  await page
    .getByRole('button', { name: /^Evidence for/ })
    .first()
    .click()
  await expect(page.getByText('what the graph asks for').first()).toBeVisible()
  await expect(page.getByRole('link', { name: /, turn n\d+$/ }).first()).toHaveAttribute(
    'href',
    /^\/trees\/\d+\?turn=n\d+$/,
  )
  expect.soft(await seriousViolations(page), 'with evidence open').toEqual([])

  await tick(table, `Choose ${pair.join(', ')}`)
  await page.getByRole('button', { name: 'Preview and add…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add edges to the graph' })
  await expect(dialog.getByRole('button', { name: 'Add 1 edge' })).toBeDisabled()
  await dialog.getByLabel(`Frequency of ${pair[1]} in ${pair[0]}`).fill('0.6')
  await page.keyboard.press('Tab')
  await dialog.getByRole('button', { name: 'Preview', exact: true }).click()
  await expect(dialog.getByRole('heading', { name: /trajectories scored anew would change/ })).toBeVisible()
  await expect(dialog.getByText(/becomes 60\.0/)).toBeVisible()
  expect.soft(await seriousViolations(page, 'everything', '[role=dialog]'), 'the preview').toEqual([])

  const release = `journey-${unique()}`
  await dialog.getByLabel('Release of the new version').fill(release)
  await dialog.getByLabel('Note').fill('Seen in the clinic.')
  await dialog.getByRole('button', { name: 'Add 1 edge' }).click()
  await expect(page.getByText(`demo@${release} is stored`)).toBeVisible({ timeout: 30_000 })
  await expect(dialog).toBeHidden()

  await page.getByRole('combobox', { name: 'Status' }).selectOption('added')
  const added = table.getByRole('row').filter({ hasText: pair[0] }).first()
  await expect(added).toContainText(pair[1] ?? '')
  await expect(page.getByRole('list', { name: 'Earlier choices' })).toContainText(`Added in demo@${release}`)
})

test('a gap is dismissed with a note and taken up again', async ({ visit }) => {
  const { page } = await visit('researcher')
  await page.goto('/gaps?simulated=yes&cause=excluded')
  const table = page.getByRole('table', { name: 'Gaps' })
  const label = await page
    .getByRole('button', { name: /^Evidence for/ })
    .first()
    .getAttribute('aria-label')
  const evidence = page.getByRole('button', { name: label ?? '', exact: true })
  await evidence.click()
  await page.getByRole('button', { name: 'Dismiss…' }).click()
  const note = `Not so: ${unique()}`
  await page.getByRole('dialog').getByLabel('Note').fill(note)
  await page.getByRole('dialog').getByRole('button', { name: 'Dismiss' }).click()
  await expect(evidence).toBeHidden()

  await page.getByRole('combobox', { name: 'Status' }).selectOption('dismissed')
  await evidence.click()
  await expect(table).toContainText(note)
  await page.getByRole('button', { name: 'Take up again…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Take up again' }).click()
  await expect(evidence).toBeHidden()
  await page.getByRole('combobox', { name: 'Status' }).selectOption('open')
  await expect(evidence).toBeVisible()
})
