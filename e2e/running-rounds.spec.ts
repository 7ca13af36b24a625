// A round while it runs: its reviewers live, what they flag and say, and guidelines that two people write at once.
import { z } from 'zod'
import { seriousViolations } from './fixtures/accessibility'
import { openDisputedRound } from './fixtures/disputed-round'
import { expect, test } from './fixtures/journey'
import { collectFaults } from './fixtures/page-faults'

test('a researcher sees how the reviewers of a round work, and changes come without a reload', async ({
  call,
  hire,
  visit,
}) => {
  const { round, title, specialty } = await openDisputedRound({ call, hire })
  const { page } = await visit('researcher')
  const faults = collectFaults(page)
  await page.goto(`/rounds/${round.id}`)
  const reviewers = page.getByRole('region', { name: 'Reviewers of this round' })
  await expect(reviewers.getByRole('row')).toHaveCount(3)
  await expect(reviewers.getByText('24 s a tree')).toBeVisible()
  await expect(page.getByText(/3 unanimous, 0 adjudicated, 2 open/)).toBeVisible()
  await expect(page.getByText('I run the scanner myself.')).toBeVisible()
  expect.soft(await seriousViolations(page), 'the page of a round').toEqual([])

  await reviewers.getByRole('link', { name: '1 unsafe' }).click()
  const flags = page.getByRole('region', { name: 'Flagged turns' })
  await expect(flags.getByRole('row', { name: new RegExp(title) })).toHaveCount(1)
  await expect(flags.getByRole('link', { name: 'n4' })).toHaveAttribute('href', /\/trees\/\d+\?turn=n4$/)

  const late = await hire('physician', [specialty])
  const researcher = await call('researcher')
  const more = { name: `More ${round.name}`, budget: 10, filter: { specialties: [specialty], excludeReviewed: false } }
  const second = await researcher.post(z.object({ id: z.number() }), '/api/rounds', more)
  await page.goto(`/rounds/${second.id}`)
  await expect(page.getByText('Nobody has taken a tree of this round yet')).toBeVisible()
  await (await call(late)).post(z.unknown(), '/api/reviews')
  await expect(reviewers.getByRole('row'), 'within a few seconds').toHaveCount(2, { timeout: 15_000 })
  expect(faults).toEqual([])
})

test('two people write guidelines at once: the second is told, compares, and goes on', async ({
  call,
  hire,
  visit,
}) => {
  const { round } = await openDisputedRound({ call, hire })
  const { page, api } = await visit('researcher')
  await page.goto(`/rounds/${round.id}`)
  await expect(page.locator('strong', { hasText: 'known' }), 'markdown is rendered').toBeVisible()
  await page.getByRole('button', { name: 'Edit guidelines' }).click()
  const text = page.getByRole('textbox', { name: 'Text (markdown)' })
  await text.fill('Judge what was **known then**.\n\n- <script>alert(1)</script>')
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.locator('strong')).toHaveText('known then')
  await expect(preview.locator('script')).toHaveCount(0)
  expect.soft(await seriousViolations(page), 'the editor').toEqual([])

  const other = { text: 'Judge what was **known**. Be brief.', basedOn: 1 }
  await api.post(z.unknown(), `/api/rounds/${round.id}/guidelines`, other)
  await page.getByRole('button', { name: 'Put version 2 in force' }).click()
  await expect(page.getByText('Version 2 was written while you worked')).toBeVisible()
  await expect(text, 'nothing typed is lost').toHaveValue(/known then/)
  await page.getByRole('button', { name: 'Go on with my text after version 2' }).click()
  await page.getByRole('button', { name: 'Put version 3 in force' }).click()

  await expect(page.getByRole('heading', { name: 'Guidelines, version 3 in force' })).toBeVisible()
  const versions = page.getByRole('region', { name: 'Versions of the guidelines' })
  await expect(versions.getByRole('row')).toHaveCount(4)
  await expect(versions.getByRole('row', { name: /^1 / }).getByRole('cell', { name: '10', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Show what version 2 changed' }).click()
  await expect(page.locator('ins', { hasText: 'Be brief.' })).toBeVisible()
  expect.soft(await seriousViolations(page), 'a change').toEqual([])
})
