// Why a score is what it is: a researcher follows a figure down to the annotation it came from; a physician does after submitting.
import { z } from 'zod'
import { trajectoryExplanationSchema } from '@/lib/core/domain/explanation'
import { verdictsSavedSchema } from '@/lib/core/domain/review'
import { treeDetailSchema, treeSummarySchema } from '@/lib/core/domain/tree-list'
import { leafIds } from '@/lib/core/domain/tree-path'
import { seriousViolations } from './fixtures/accessibility'
import { type Api, problemOf } from './fixtures/api'
import { expect, test } from './fixtures/journey'
import { collectFaults } from './fixtures/page-faults'
import { ReviewScreen } from './fixtures/review-screen'

const treesSchema = z.object({ items: z.array(treeSummarySchema) })

/** A tree whose first path orders a test that says something of a hypothesis. */
async function explainedTree(api: Api) {
  const { items } = await api.get(treesSchema, '/api/trees?limit=50&outcome=HIT')
  for (const { id } of items) {
    const { trajectoryList } = await api.get(treeDetailSchema, `/api/trees/${id}`)
    const [first] = trajectoryList
    if (!first?.score) continue
    const explanation = await api.get(trajectoryExplanationSchema, `/api/trajectories/${first.id}/explanation`)
    const turn = explanation.turns.find(({ update }) => update?.parts.some(({ support }) => support.total !== 0))
    const part = turn?.update?.parts.find(({ support }) => support.parts.some((each) => each.likelihood.annotation))
    const annotation = part?.support.parts.find((each) => each.likelihood.annotation)?.likelihood.annotation
    if (turn && part && annotation) return { id, explanation, turn, part, annotation, score: first.score }
  }
  throw new Error('no tree of the demo has a path with evidence')
}

test('a researcher reads why a path has its score, down to the annotation and its source', async ({ visit }) => {
  const { page, api } = await visit('researcher')
  const faults = collectFaults(page)
  const { id, explanation, turn, part, annotation, score } = await explainedTree(api)
  const name = (conceptId: string | null) => explanation.concepts[conceptId ?? '']?.label ?? ''
  await page.goto(`/trees/${id}`)

  await page.getByRole('button', { name: 'Why path 1 has its score' }).click()
  const panel = page.getByRole('region', { name: 'Why path 1 has its score' })
  await expect(panel.getByText(`Computed on the graph ${explanation.graph}`)).toBeVisible()
  const metrics = panel.getByRole('region', { name: 'The five metrics and what they came from' })
  await expect(metrics.getByRole('row', { name: /^RAC/ })).toContainText((score.rac ?? 0).toFixed(3))

  const article = panel.getByRole('article', { name: new RegExp(`^Turn ${turn.number}:`) })
  await article.locator('summary').filter({ hasText: 'Belief and evidence' }).press('Enter')
  await article
    .locator('details details > summary')
    .filter({ hasText: name(part.term.concept) })
    .press('Enter')
  const support = article.getByRole('region', { name: `Support for ${name(part.term.concept)}` })
  await expect(support).toContainText(`source: ${annotation.source ?? explanation.graph}`)
  const concept = `/graphs/${explanation.graphId}/concepts/${encodeURIComponent(annotation.finding)}`
  await expect(support.locator(`a[href="${concept}"]`).first()).toHaveText(name(annotation.finding))

  await page.setViewportSize({ width: 1024, height: 768 })
  await panel.evaluate((box) => box.querySelectorAll('details').forEach((fold) => (fold.open = true)))
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  expect(await seriousViolations(page)).toEqual([])
  expect(faults).toEqual([])
})

test('a physician reads why after submitting, and not before', async ({ hire, openRound, visit }) => {
  await openRound()
  const { page, api } = await visit(await hire())
  const screen = await ReviewScreen.open(page)
  const { id, turns } = await screen.view()
  const leaf = turns.at(-1)?.id ?? ''
  const address = `/api/reviews/${id}/explanation?leafId=${encodeURIComponent(leaf)}`
  expect(await problemOf(await api.send('GET', address))).toMatchObject({ status: 403, code: 'blinded' })

  for (const turnId of leafIds(turns)) {
    const verdict = { key: crypto.randomUUID(), reviewId: id, turnId, kind: 'ACCEPT', scope: 'path' }
    await api.post(verdictsSavedSchema, '/api/verdicts', verdict)
  }
  await page.reload()
  await screen.submit()
  await page.getByRole('button', { name: 'Reveal' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Reveal' }).click()
  const why = page.getByRole('button', { name: /^Why this score/ }).first()
  await why.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Computed on the graph')).toBeVisible()
  await expect(dialog.getByRole('article').first()).toContainText('Closeness to the truth')
  // A physician has no pages of the graph to be led to.
  await expect(dialog.getByRole('link')).toHaveCount(0)
  expect(await seriousViolations(page, 'everything', '[role="dialog"]')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(why).toBeFocused()
})
