// Adjudication: both sides of a dispute on the same tree, settled from the keyboard alone, one after the other.
import { adjudicationSummarySchema, adjudicationViewSchema } from '@/lib/core/domain/adjudication'
import { pageOf } from '@/lib/core/domain/page'
import { treeDetailSchema } from '@/lib/core/domain/tree-list'
import { seriousViolations } from './fixtures/accessibility'
import { openDisputedRound } from './fixtures/disputed-round'
import { expect, test } from './fixtures/journey'
import { collectFaults } from './fixtures/page-faults'

const pageSchema = pageOf(adjudicationSummarySchema)

test('an adjudicator settles every dispute of a round without a mouse', async ({ call, hire, visit }) => {
  const { round, treeId, title } = await openDisputedRound({ call, hire })
  const { page, api } = await visit(await hire('adjudicator'))
  const faults = collectFaults(page)
  await page.goto(`/adjudications?round=${round.id}`)
  await expect(page.getByRole('row', { name: new RegExp(title) })).toHaveCount(2)
  expect.soft(await seriousViolations(page), 'the list').toEqual([])
  await page.getByRole('link', { name: 'Settle the first' }).focus()
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { level: 1, name: `Dispute: ${title}` })).toBeVisible()
  const sides = page.getByRole('region', { name: 'Both sides' })
  await expect(sides.getByText('accepts', { exact: true })).toHaveCount(1)
  await expect(sides.getByText('The film alone does not settle it.')).toBeVisible()
  await expect(sides.locator('del', { hasText: 'certainly' })).toBeVisible()
  await expect(sides.locator('ins', { hasText: 'likely' })).toBeVisible()
  await expect(page.getByText('I run the scanner myself.'), 'what could tell who it is').toHaveCount(0)
  expect.soft(await seriousViolations(page), 'a dispute with an edit').toEqual([])

  await page.keyboard.press('r')
  const reason = page.getByRole('textbox', { name: 'Reason' })
  await expect(reason).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Say why.')).toBeVisible()
  await page.keyboard.type('A rash conclusion, as the reader says.')
  await expect(reason, 'letters that are keys elsewhere are letters here').toHaveValue(
    'A rash conclusion, as the reader says.',
  )
  const open = await api.get(pageSchema, `/api/adjudications?roundId=${round.id}`)
  expect(open.items, 'nothing is stored before Ctrl+Enter').toHaveLength(2)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Settled: the turn is rejected')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Next dispute/ })).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(page.getByText('Nothing calls for a scan.')).toBeVisible()
  await page.keyboard.press('a')
  await page.keyboard.type('A scan does no harm here.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Settled: the turn is accepted')).toBeVisible()
  await expect(page.getByText('No other dispute is open to you here.')).toBeVisible()
  expect.soft(await seriousViolations(page), 'a settled dispute').toEqual([])

  const decided = await api.get(pageSchema, `/api/adjudications?state=decided&roundId=${round.id}`)
  expect(decided.items.map(({ turnId, decision }) => [turnId, decision])).toEqual([
    ['n4', 'ACCEPT'],
    ['n3', 'REJECT'],
  ])
  const tree = await (await call('researcher')).get(treeDetailSchema, `/api/trees/${treeId}`)
  const sources = Object.fromEntries(tree.labels.map(({ turnId, label, source }) => [turnId, `${label} ${source}`]))
  expect(sources).toMatchObject({ n1: 'ACCEPT unanimous', n3: 'REJECT adjudicated', n4: 'ACCEPT adjudicated' })
  expect(faults).toEqual([])
})

test('a reason half written survives a reload, and whoever comes second is told', async ({ call, hire, visit }) => {
  const { round } = await openDisputedRound({ call, hire })
  const [mine, other] = [await visit(await hire('adjudicator')), await call(await hire('adjudicator'))]
  const { items } = await mine.api.get(pageSchema, `/api/adjudications?roundId=${round.id}`)
  const id = items[0]?.id ?? 0
  const { page } = mine
  await page.goto(`/adjudications/${id}?round=${round.id}`)
  await expect(page.getByRole('region', { name: 'Both sides' })).toBeVisible()
  await page.keyboard.press('a')
  await page.keyboard.type('Sound enough.')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Reason' })).toHaveValue('Sound enough.')
  await expect(page.getByRole('button', { name: /^Accept the turn \(chosen\)/ })).toBeVisible()
  await other.post(adjudicationSummarySchema, `/api/adjudications/${id}`, {
    decision: 'REJECT',
    reason: 'I was first.',
  })
  await page.getByRole('textbox', { name: 'Reason' }).focus()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Settled: the turn is rejected')).toBeVisible()
  await expect(page.getByText('I was first.')).toBeVisible()
  const view = await mine.api.get(adjudicationViewSchema, `/api/adjudications/${id}`)
  expect(view.sides.map(({ judgement }) => judgement).toSorted(), 'the readers’ own words stay').toEqual([
    'accepted',
    'rejected',
  ])
})
