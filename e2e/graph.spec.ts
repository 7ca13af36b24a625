// A researcher finds a concept by a misspelling, follows it up and down and into a case, and imports another version of the graph.
import type { Page } from '@playwright/test'
import { activeGraphId } from './fixtures/demo-records'
import { expect, test } from './fixtures/journey'
import { collectFaults } from './fixtures/page-faults'

test('a misspelt finding leads to its parents, its diseases and a case that uses it', async ({ visit }) => {
  const { page, api } = await visit('researcher')
  const faults = collectFaults(page)
  const graphId = await activeGraphId(api)

  await test.step('from the list of versions to the active one', async () => {
    await page.goto('/graphs')
    const active = page.getByRole('table', { name: 'Graph versions' }).getByRole('row').filter({ hasText: 'active' })
    await active.getByRole('link').first().click()
    await expect(page).toHaveURL(new RegExp(`/graphs/${graphId}$`))
    await expect(page.getByRole('heading', { level: 1 })).toContainText('demo@')
  })

  await test.step('searching, with words and kind in the address', async () => {
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('finding')
    await page.getByRole('textbox', { name: 'Search' }).fill('ptosos')
    await page.keyboard.press('Enter')
    const first = rowsOf(page, 'Concepts').nth(1)
    await expect(first).toContainText('Ptosis')
    await expect(first).toContainText('40 % alike')
    await expect(page).toHaveURL(/kind=finding&text=ptosos/)
    await page.reload()
    await expect(page.getByRole('textbox', { name: 'Search' })).toHaveValue('ptosos')
    await first.getByRole('link', { name: 'Ptosis' }).click()
  })

  await test.step('its place, its diseases by frequency', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Ptosis' })).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Place in the hierarchy' })).toContainText('Eye finding')
    const diseases = rowsOf(page, /^Diseases with it/)
    await expect(diseases).toHaveCount(5)
    await expect(diseases.nth(1)).toContainText('95')
    await diseases.filter({ hasText: 'Myasthenia gravis' }).getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Myasthenia gravis' })).toBeVisible()
    const findings = rowsOf(page, /^Findings/)
    await expect(findings.last()).toContainText('excluded')
    await expect(findings.filter({ hasText: 'Diplopia' })).toContainText('80')
  })

  await test.step('a case that it is the diagnosis of', async () => {
    const cases = rowsOf(page, 'Cases that use it')
    await cases.filter({ hasText: 'Double vision by evening' }).getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Double vision by evening' })).toBeVisible()
  })
  expect(faults).toEqual([])
})

test('long lists are turned page by page, and back', async ({ visit }) => {
  const { page, api } = await visit('researcher')
  await page.goto(`/graphs/${await activeGraphId(api)}?kind=finding`)
  const rows = rowsOf(page, 'Concepts')
  await expect(rows).toHaveCount(26)
  const first = await rows.nth(1).innerText()
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(page).toHaveURL(/after=/)
  await expect(rows.nth(1)).not.toHaveText(first)
  await page.goBack()
  expect(await rows.nth(1).innerText()).toBe(first)
})

test('a concept that is not there, and a person who may not look', async ({ visit }) => {
  const { page, api } = await visit('researcher')
  const graphId = await activeGraphId(api)
  await page.goto(`/graphs/${graphId}/concepts/${encodeURIComponent('F:no/such thing')}`)
  await expect(page.getByRole('alert').filter({ hasText: 'holds no concept "F:no/such thing"' })).toBeVisible()
  const { page: theirs } = await visit('physician')
  await theirs.goto(`/graphs/${graphId}`)
  await expect(theirs.getByRole('heading', { level: 1, name: 'Not allowed for your role' })).toBeVisible()
})

const rowsOf = (page: Page, table: string | RegExp) => page.getByRole('table', { name: table }).getByRole('row')
