// A researcher finds a concept by a misspelling, follows it up and down and into a case, and imports another version of the graph.
import type { Page } from '@playwright/test'
import { activeGraphId } from './fixtures/demo-records'
import { expect, test, tick, unique } from './fixtures/journey'
import { seriousViolations } from './fixtures/accessibility'
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

const graphLines = (name: string, parent: string) =>
  [
    {
      format: 'medaction-graph/1',
      type: 'graph',
      name,
      release: '1',
      sources: [{ name: 'journey', licence: 'CC0-1.0' }],
    },
    { type: 'concept', id: 'D:lamp', kind: 'disease', label: 'Lamp sickness', synonyms: ['Lantern sickness'] },
    { type: 'concept', id: 'D:light', kind: 'disease', label: 'Sickness of light' },
    { type: 'concept', id: 'F:glow', kind: 'finding', label: 'Glow' },
    { type: 'edge', rel: 'is_a', from: 'D:lamp', to: parent },
    { type: 'edge', rel: 'has_finding', from: 'D:lamp', to: 'F:glow', frequency: 0.25, source: 'journey' },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n')

test('another version is checked, refused while it is broken, imported, and browsed beside the active one', async ({
  visit,
}) => {
  const { page, api } = await visit('researcher')
  const faults = collectFaults(page)
  const name = `journey-${unique()}`
  const active = await activeGraphId(api)
  await page.goto('/graphs')
  await page.getByRole('button', { name: 'Import a version' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import a graph version' })
  await expect(dialog.getByRole('button', { name: 'Import file' })).toBeDisabled()
  const choose = (parent: string) =>
    dialog.getByLabel('File').setInputFiles({
      name: 'graph.jsonl',
      mimeType: 'application/jsonl',
      buffer: Buffer.from(graphLines(name, parent)),
    })

  await tick(dialog, 'Dry run')
  await choose('D:nowhere')
  await dialog.getByRole('button', { name: 'Check file' }).click()
  await expect(dialog).toContainText('Refused: nothing was stored')
  await expect(dialog.getByRole('table', { name: 'Defects' })).toContainText('D:nowhere')
  expect.soft(await seriousViolations(page, 'everything', '[role=dialog]'), 'the report').toEqual([])
  await choose('D:light')
  await dialog.getByRole('button', { name: 'Check file' }).click()
  await expect(dialog).toContainText(`${name}@1 would hold 3 concepts and 2 edges`)

  await dialog.getByText('Dry run', { exact: false }).first().click()
  await dialog.getByRole('button', { name: 'Import file' }).click()
  await expect(dialog).toContainText(`${name}@1 is imported`, { timeout: 30_000 })
  await expect(dialog.getByRole('button', { name: 'Import file' })).toBeDisabled()
  await dialog.getByRole('button', { name: 'Done' }).click()

  await page
    .getByRole('table', { name: 'Graph versions' })
    .getByRole('link', { name: `${name}@1` })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  await expect(page.getByText('This version is not active.')).toBeVisible()
  await expect(page.getByText('CC0-1.0')).toBeVisible()
  await page.getByRole('button', { name: `Activate ${name}@1` }).click()
  const question = page.getByRole('alertdialog').or(page.getByRole('dialog'))
  await expect(question).toContainText('scored anew only by a score run')
  await question.getByRole('button', { name: 'Cancel' }).click()
  expect(await activeGraphId(api), 'the active version stays').toBe(active)

  await rowsOf(page, 'Concepts').getByRole('link', { name: 'Lamp sickness' }).click()
  await expect(page.getByText('not the active version')).toBeVisible()
  await expect(rowsOf(page, /^Findings/).nth(1)).toContainText(/Glow.*25.*journey/s)
  expect(faults).toEqual([])
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
