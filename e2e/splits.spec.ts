// The splits: near-duplicates across them are found, read side by side and brought to one side; held-out cases are drawn.
import type { ClinicalCase } from '@/lib/core/domain/case'
import { importReportSchema } from '@/lib/core/domain/case-list'
import { splitsSchema } from '@/lib/core/domain/split'
import { seriousViolations } from './fixtures/accessibility'
import { type Api } from './fixtures/api'
import { expect, test, tick, unique } from './fixtures/journey'

/** Six cases of a source of their own; the last differs from the first in one result, and is held out. */
async function importCases(api: Api, source: string): Promise<string[]> {
  const words = (from: number) => Array.from({ length: 40 }, (_, index) => `${source}x${from + index}`).join(' ')
  const make = (index: number, text: string, result: string, split: ClinicalCase['split'] = 'train') =>
    JSON.stringify({
      ...{
        format: 'medaction-case/1',
        id: `${source}-${index}`,
        title: `Case ${index} of ${source}`,
        specialty: source,
        split,
      },
      ...{ source: { name: source }, observation: { text }, diagnosis: { label: 'Amber fever' } },
      menu: [{ test: 'Blood film', result }],
    })
  const cases = [0, 1, 2, 3, 4].map((index) => make(index, words(index * 100), 'Amber rings'))
  const lines = [...cases, make(5, words(0), 'Blue rings', 'held-out')].join('\n')
  const report = await api.call(importReportSchema, 'POST', '/api/cases/import?format=medaction', lines)
  expect(report).toMatchObject({ created: 6, refused: 0 })
  return [0, 5].map((index) => `${source}-${index}`)
}

test('a pair across the splits is compared and brought to one side', async ({ visit }) => {
  const { page, api } = await visit('researcher')
  const source = `split${unique()}`
  const [train, held] = await importCases(api, source)
  await page.goto('/cases')
  await page.getByRole('navigation', { name: 'Cases and reports' }).getByRole('link', { name: 'Splits' }).click()
  await expect(page.getByRole('heading', { name: 'Splits', level: 1 })).toBeVisible()
  const row = page
    .getByRole('table', { name: 'Cases by source and split' })
    .getByRole('row')
    .filter({ hasText: source })
  await expect(row.getByRole('cell')).toHaveText(['5', '1', /16\.7/])

  const pair = page.getByRole('article', { name: `${train} and ${held}` })
  await expect(pair).toContainText('by what is played')
  await pair.getByRole('button', { name: 'Compare' }).click()
  const differences = pair.getByRole('table', { name: 'Where the two cases differ' })
  await expect(differences.getByRole('cell')).toHaveText(['Blood film: Amber rings', 'Blood film: Blue rings'])
  expect.soft(await seriousViolations(page), 'with a pair compared').toEqual([])
  await tick(pair, 'Show the')
  await expect(differences.getByRole('cell')).toHaveCount(4)

  await pair.getByRole('button', { name: `Move ${held} to train` }).click()
  const dialog = page.getByRole('dialog', { name: 'Move to train' })
  await expect(dialog).toContainText(`Case 5 of ${source} goes from held out to train`)
  expect.soft(await seriousViolations(page, 'everything', '[role=dialog]'), 'the question').toEqual([])
  await dialog.getByRole('button', { name: 'Move the case' }).click()
  await expect(dialog).toBeHidden()
  await expect(pair).toBeHidden()
  await expect(row.getByRole('cell')).toHaveText(['6', '0', /0\.0/])
  await page.getByRole('combobox', { name: 'Pairs' }).selectOption('all')
  await expect(page).toHaveURL(/pairs=all/)
  await expect(pair).toBeVisible()
  await expect(pair.getByRole('button', { name: /^Move/ })).toHaveCount(0)
})

test('held-out cases of a source are drawn after a preview, near-duplicates together', async ({ visit }) => {
  const { page, api } = await visit('researcher')
  const source = `split${unique()}`
  const keys = await importCases(api, source)
  await page.goto('/cases/splits')
  await page.getByRole('button', { name: 'Draw held-out cases…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Draw held-out cases' })
  await expect(dialog.getByRole('button', { name: 'Move the cases' })).toBeDisabled()
  await dialog.getByRole('combobox', { name: 'Cases of' }).selectOption(source)
  await dialog.getByLabel('Held out, in percent').fill('100')
  await page.keyboard.press('Tab')
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await expect(dialog.getByText('5 cases would change sides')).toBeVisible()
  expect.soft(await seriousViolations(page, 'everything', '[role=dialog]'), 'the preview').toEqual([])
  await dialog.getByRole('button', { name: 'Move 5 cases' }).click()
  await expect(dialog.getByText('5 cases changed sides')).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  const row = page
    .getByRole('table', { name: 'Cases by source and split' })
    .getByRole('row')
    .filter({ hasText: source })
  await expect(row.getByRole('cell')).toHaveText(['0', '6', /100/])
  const { duplicates } = await api.get(splitsSchema, '/api/splits?limit=1000')
  expect(duplicates.filter(({ left, right }) => [left.key, right.key].some((key) => keys.includes(key)))).toEqual([])

  await row.getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`source=${source}`))
  await expect(page.getByRole('combobox', { name: 'Split' })).toHaveValue('held-out')
  await expect(page.getByRole('table', { name: 'Cases' }).getByRole('rowheader')).toHaveCount(6)
})
