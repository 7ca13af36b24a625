// What a reviewer's browser is sent: nothing covered before its orders are judged, and what was hidden only after they agreed to its price.
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { reviewViewSchema } from '@/lib/core/domain/review'
import { seriousViolations } from './fixtures/accessibility'
import { expect, test } from './fixtures/journey'
import { ReviewScreen } from './fixtures/review-screen'
import { importCase, importTree, TRUTH } from './fixtures/small-case'

const claimedSchema = z.object({ reviewId: z.number().nullable() })

/** Everything the server has sent to this browser but scripts, styles and fonts. */
function collectSent(page: Page): () => Promise<string> {
  const texts: Promise<string>[] = []
  page.on('response', (response) => {
    if (!['document', 'fetch', 'xhr'].includes(response.request().resourceType())) return
    texts.push(response.text().catch(() => ''))
  })
  return async () => (await Promise.all(texts)).join('\n')
}

const hidden = ['Rings seen', 'Brought by', 'So it ends', TRUTH]

test('a browser is sent no answer before the orders of its fork are judged', async ({
  call,
  hire,
  openRound,
  visit,
}) => {
  const researcher = await call('researcher')
  const specialty = await importCase(researcher)
  await importTree(researcher, specialty, 't1')
  await openRound({ isProspective: true, filter: { specialties: [specialty] } })
  const { page } = await visit(await hire('physician', [specialty]))
  const sent = collectSent(page)
  const screen = await ReviewScreen.claim(page)
  await page.reload()
  await screen.isOpen()
  await screen.select('n2')
  await page.keyboard.press('a')
  await screen.isSaved()
  await page.goto('/reviews')
  await expect(page.getByRole('link', { name: 'Continue review' })).toBeVisible()
  const before = await sent()
  expect(before, 'the tree was among what was sent').toContain('Few causes.')
  for (const word of hidden) expect(before, word).not.toContain(word)

  await ReviewScreen.go(page)
  await screen.select('n4')
  await page.keyboard.press('a')
  await screen.isSaved()
  await expect(screen.row('n3')).toBeVisible()
  await screen.select('n2')
  await expect(screen.panel).toContainText('Rings seen')
  expect(await sent()).not.toContain(TRUTH)
})

test('whoever reveals is told the price first, by keyboard, and pays it', async ({ call, hire, openRound, visit }) => {
  const researcher = await call('researcher')
  const specialty = await importCase(researcher)
  await importTree(researcher, specialty, 't1')
  await openRound({ filter: { specialties: [specialty] } })
  const { page, api } = await visit(await hire('physician', [specialty]))
  const sent = collectSent(page)
  const screen = await ReviewScreen.claim(page)
  await screen.acceptTheRest()
  await screen.submit()
  expect(await sent()).not.toContain(TRUTH)

  await page.getByRole('button', { name: 'Reveal' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('You are given no more trees of this case')
  await expect(dialog).toContainText('not used for labels or calibration')
  expect(await seriousViolations(page, 'everything', '[role="dialog"]')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect(
    (await api.get(reviewViewSchema, `/api/reviews/${screen.reviewId}`)).revealedAt,
    'thought better of it',
  ).toBeNull()

  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Reveal' }).focus()
  await page.keyboard.press('Enter')
  const revealed = page.getByRole('region', { name: 'Revealed' })
  await expect(revealed).toContainText(`True diagnosis: ${TRUTH}`)
  await expect(revealed).toBeFocused()
  expect(await seriousViolations(page)).toEqual([])

  await screen.select('n5')
  await page.keyboard.press('r')
  await page.keyboard.press('1')
  await page.keyboard.press('Control+Enter')
  await expect(screen.row('n5')).toContainText('rejected')
  await screen.isSaved()
  expect((await screen.view()).verdicts.at(-1)).toMatchObject({ turnId: 'n5', kind: 'REJECT', isAfterReveal: true })
  await page.reload()
  await screen.isOpen()
  await expect(page.getByText('The truth of this case was shown to you')).toBeVisible()
  await page.getByRole('button', { name: 'Show what was revealed' }).press('Enter')
  await expect(revealed).toBeVisible()

  await importTree(researcher, specialty, 't2')
  await openRound({ filter: { specialties: [specialty] } })
  expect(await api.post(claimedSchema, '/api/reviews', {})).toEqual({ reviewId: null })
})
