// The audit: from the overview through its sections, from a number to its rows, order and words in the address, tables and plots taken away.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { seriousViolations } from './fixtures/accessibility'
import { expect, test, tick } from './fixtures/journey'

/** Numbers of an earlier choice are gone. */
const isCurrent = (page: Page) => expect(page.locator('[aria-busy="true"]')).toHaveCount(0)

test('a researcher follows numbers to their rows and takes tables and plots away', async ({ visit }) => {
  const { page } = await visit('researcher')
  await page.goto('/audit')
  const steps = page.getByRole('table', { name: 'From generated to released' })
  await expect(steps).toBeVisible()
  await tick(page.locator('main'), 'Include simulated reviews')
  await expect(page).toHaveURL(/simulated=yes/)
  await isCurrent(page)
  const accepted = steps.getByRole('row').filter({ hasText: 'accepted in full' }).first()
  const count = Number((await accepted.getByRole('link').first().innerText()).replace(/\D/g, ''))
  expect(count).toBeGreaterThan(0)
  await accepted.getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: /^Trajectories/ })).toBeVisible()
  const rows = page.getByRole('table', { name: 'Trajectories' }).getByRole('row')
  await expect(rows).toHaveCount(Math.min(50, count) + 1)

  const sections = page.getByRole('navigation', { name: 'Audit' })
  await sections.getByRole('link', { name: 'Agreement', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Agreement of readers' })).toBeVisible()
  await tick(page.locator('main'), 'Include simulated reviews')
  const readers = page.getByRole('table', { name: 'Readers' })
  await readers.getByRole('button', { name: 'Rejections' }).click()
  await expect(page).toHaveURL(/readers=rejected\.desc/)
  await expect(readers.getByRole('columnheader', { name: 'Rejections' })).toHaveAttribute('aria-sort', 'descending')
  await page.reload()
  await expect(readers.getByRole('columnheader', { name: 'Rejections' })).toHaveAttribute('aria-sort', 'descending')
  expect.soft(await seriousViolations(page), 'agreement').toEqual([])

  await sections.getByRole('link', { name: 'Failures' }).click()
  // The page before has the same switch, turned on.
  await expect(page.getByRole('heading', { level: 1, name: 'Failures' })).toBeVisible()
  await tick(page.locator('main'), 'Include simulated reviews')
  await isCurrent(page)
  const reasons = page.getByRole('table', { name: 'Reasons of rejections by teacher, counts' })
  const given = reasons.getByRole('link').first()
  const times = Number((await given.innerText()).replace(/\D/g, ''))
  await given.click()
  await expect(page.getByRole('table', { name: 'Verdicts' }).getByRole('row')).toHaveCount(Math.min(50, times) + 1)

  await page.goto('/audit/quality?simulated=yes&set=all')
  const sets = page.getByRole('table', { name: 'Estimated quality of sets' })
  await expect(sets.getByRole('row').filter({ hasText: 'all trajectories' })).toContainText('[')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download Estimated quality of sets as CSV' }).click()
  const file = await (await saving).path()
  expect(await readFile(file, 'utf8')).toMatch(
    /^Set,Size,Share accepted,Reviewed,Cases,Effective n,Undecided,π = 0\r\nall trajectories,\d+,0\.\d+/,
  )
  const drawing = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Download Estimated quality by stratum: all trajectories as SVG/ }).click()
  expect(await readFile(await (await drawing).path(), 'utf8')).toContain('Share physicians would accept')
})
