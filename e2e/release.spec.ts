// A researcher makes a release in steps, downloads a file of it, and finds in it what the manifest says.
import { manifestSchema } from '@/lib/core/domain/release'
import { expect, test, tick, unique } from './fixtures/journey'
import { describeFile, downloadFile } from './fixtures/release-file'

test('a release is made in steps, and a downloaded file is what its manifest says', async ({ visit }) => {
  const { page, api } = await visit('researcher')
  const version = `2026.11-${unique()}`
  await page.goto('/releases')
  await page.getByRole('link', { name: 'Create release' }).click()
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview).toBeVisible()
  await tick(page.locator('main'), 'Include simulated reviews')
  await expect(preview).toContainText('Simulated reviews are in.')

  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('heading', { name: 'Which views of them, in which encodings?' })).toBeFocused()
  for (const view of ['sharegpt', 'chat', 'unpaired', 'stepwise'])
    await page.locator('label', { hasText: new RegExp(`^${view}`) }).click()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('combobox', { name: 'Probabilities of hypotheses' }).selectOption('drop')
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('textbox', { name: 'Share for validation' })).toHaveValue('10%')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('textbox', { name: 'Version' }).fill(version)
  await page.getByRole('button', { name: 'Build release' }).click()

  await page.waitForURL(/\/releases\/\d+$/)
  await expect(page.getByText('ready', { exact: true })).toBeVisible({ timeout: 60_000 })
  const manifest = manifestSchema.parse(JSON.parse((await downloadFile(page, 'MANIFEST.json')).text))
  expect(manifest.shape).toMatchObject({ views: ['sft', 'preference', 'trees', 'verdicts'] })
  expect(manifest.shape?.render.probabilities).toBe('drop')
  const sft = await downloadFile(page, 'sft-train.jsonl')
  const { sha256, bytes, lines } = sft
  expect(manifest.files).toContainEqual({ name: 'sft-train.jsonl', sha256, bytes, lines: lines.length })
  expect(sft.text).not.toMatch(/\d %\)/)

  const held = manifest.files.flatMap(({ name, lines: rows }) => (/^sft-.*jsonl$/.test(name) ? [rows] : []))
  const included = Object.values(manifest.included).reduce((sum, count) => sum + count, 0)
  expect(held.reduce((sum, rows) => sum + rows, 0)).toBe(included)
  const path = `/api${new URL(page.url()).pathname}/files/README.md`
  const card = describeFile(await (await api.send('GET', path)).body())
  expect(card.text).toContain(`release ${version}`)
  expect(card.text).toContain('path: sft-train.parquet')
})
