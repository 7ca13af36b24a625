// Two physicians at the same queue: never the same slot, and what is handed back can be taken again.
import { reviewViewSchema, reviewSummarySchema, queueSchema } from '@/lib/core/domain/review'
import { z } from 'zod'
import type { Api } from './fixtures/api'
import { expect, test, tick } from './fixtures/journey'
import { ReviewScreen } from './fixtures/review-screen'
import { importQueue } from './fixtures/small-case'

const claimedSchema = z.object({ reviewId: z.number().nullable() })

/** Takes the next tree; every round of these journeys has one slot a tree, so round and tree name the slot. */
async function take(api: Api) {
  const { reviewId } = await api.post(claimedSchema, '/api/reviews')
  if (reviewId === null) return null
  const view = await api.get(reviewViewSchema, `/api/reviews/${reviewId}`)
  return { reviewId, slot: `round ${view.round.id}, tree ${view.treeId}` }
}

const giveBack = (api: Api, reviewId: number) => api.post(reviewSummarySchema, `/api/reviews/${reviewId}/return`)

test('two physicians who press "Next tree" at once get two trees', async ({ hire, openRound, visit }) => {
  await openRound()
  const people = await Promise.all([hire(), hire()])
  const visitors = await Promise.all(people.map((person) => visit(person)))
  await Promise.all(visitors.map(({ page }) => page.goto('/reviews')))
  const buttons = visitors.map(({ page }) => page.getByRole('button', { name: 'Next tree' }))
  for (const button of buttons) await expect(button).toBeEnabled()

  await Promise.all(buttons.map((button) => button.click()))

  const screens = visitors.map(({ page }) => new ReviewScreen(page))
  for (const screen of screens) await screen.isOpen()
  const [one, other] = await Promise.all(screens.map((screen) => screen.view()))
  expect([one?.round.id, one?.treeId]).not.toEqual([other?.round.id, other?.treeId])
})

test('claims at the same moment never meet on one slot', async ({ call, hire, openRound }) => {
  await openRound()
  const people = await Promise.all([hire(), hire(), hire(), hire()])
  const apis = await Promise.all(people.map((person) => call(person)))
  for (let round = 0; round < 6; round += 1) {
    // Two claims of the same person come along: two tabs get one tree.
    const [again, ...taken] = await Promise.all([...apis.slice(0, 1), ...apis].map(take))
    expect(taken).not.toContain(null)
    expect(new Set(taken.map((each) => each?.slot)).size).toBe(apis.length)
    expect(again).toEqual(taken[0])
    await Promise.all(apis.map((api, index) => giveBack(api, taken[index]?.reviewId ?? 0)))
  }
})

test('a tree in hand stays with its reader, and handed back it goes to the next', async ({
  call,
  hire,
  openRound,
  visit,
}) => {
  const specialty = await importQueue(await call('researcher'), 5)
  await openRound({ filter: { specialties: [specialty] } })
  const [holder, other] = await Promise.all([
    visit(await hire('physician', [specialty])),
    visit(await hire('physician', [specialty])),
  ])
  const screen = await ReviewScreen.claim(holder.page)
  const { round, treeId } = await screen.view()
  const slot = `round ${round.id}, tree ${treeId}`
  // Everything there is to take passes through the other's hands, since a tree handed back comes last.
  const everySlot = async () => {
    const { claimable } = await other.api.get(queueSchema, '/api/reviews')
    const seen: string[] = []
    for (let turn = 0; turn < claimable; turn += 1) {
      const taken = await take(other.api)
      if (!taken) break
      seen.push(taken.slot)
      await giveBack(other.api, taken.reviewId)
    }
    return seen
  }
  expect(await everySlot()).not.toContain(slot)

  const handedBack = screen.reviewId
  await holder.page.getByRole('button', { name: 'Hand back…' }).click()
  const dialog = holder.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Hand back the tree' }).click()
  await expect(dialog.getByText('Choose at least one reason.')).toBeVisible()
  await tick(dialog, '1 Not my field')
  await dialog.getByRole('button', { name: 'Hand back the tree' }).click()
  await expect(holder.page.getByRole('status', { name: 'The tree before' })).toContainText('Handed back')

  expect(await everySlot()).toContain(slot)
  const { current } = await holder.api.get(queueSchema, '/api/reviews')
  expect(current?.id, 'another tree is in hand').not.toBe(handedBack)
})
