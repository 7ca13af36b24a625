// The tree by keyboard alone, after the WAI-ARIA tree pattern: in a tree of which only a part is on the page, and in the workspace.
import { z } from 'zod'
import { caseSummarySchema } from '@/lib/core/domain/case-list'
import type { Turn } from '@/lib/core/domain/tree'
import { treeSummarySchema } from '@/lib/core/domain/tree-list'
import { writeTree } from '@/lib/core/formats/tree-file'
import { seriousViolations } from './fixtures/accessibility'
import type { Api } from './fixtures/api'
import { expect, test, unique } from './fixtures/journey'
import { ReviewScreen } from './fixtures/review-screen'

const BRANCHES = 60

const turn = (id: string, parentId: string | null, test: string): Turn => ({
  id,
  parentId,
  action: parentId === null ? null : { kind: 'order', tests: [test] },
  answers: parentId === null ? [] : [{ test, available: true, result: `Result of ${test}`, findings: [] }],
  findings: [],
  reasoning: 'As before.',
  differential: [{ label: 'Pericarditis', concept: null, p: 0.4 }],
})

/** A root with 60 branches of four turns: more rows than are ever on the page at once. */
async function importWideTree(api: Api): Promise<number> {
  const { items: cases } = await api.get(z.object({ items: z.array(caseSummarySchema) }), '/api/cases?limit=1')
  const id = `wide-${unique()}`
  const branches = Array.from({ length: BRANCHES }, (_, index) => {
    const name = `b${index + 1}`
    const last = index === BRANCHES - 1
    return [
      turn(`${name}.1`, 'root', last ? 'Zebra panel' : `Assay ${index + 1}`),
      turn(`${name}.2`, `${name}.1`, 'Chest film'),
      turn(`${name}.3`, `${name}.2`, 'Blood film'),
      turn(`${name}.4`, `${name}.3`, 'Urine dip'),
    ]
  })
  const turns = [turn('root', null, ''), ...branches.flat()]
  const tree = {
    id,
    caseId: cases[0]?.key ?? '',
    teacher: { name: 'journey', model: null, seed: null, temperature: null, persona: null },
    turns,
  }
  await api.post(z.unknown(), '/api/trees/import', `${writeTree(tree)}\n`)
  const { items } = await api.get(z.object({ items: z.array(treeSummarySchema) }), '/api/trees?limit=50')
  return items.find((each) => each.key === id)?.id ?? 0
}

test('a tree of 241 turns is walked by keyboard, though only what is in sight is on the page', async ({ visit }) => {
  const { page, api } = await visit('researcher')
  await page.goto(`/trees/${await importWideTree(api)}`)
  const row = (id: string) => page.locator(`[role="treeitem"][data-turn="${id}"]`)
  const press = (key: string) => page.keyboard.press(key)
  await row('root').focus()
  expect(await page.getByRole('treeitem').count()).toBeLessThan(100)

  await press('End')
  await expect(row('b60.4')).toBeFocused()
  await expect(row('b60.4')).toBeInViewport()
  await expect(row('b60.4')).toHaveAttribute('aria-selected', 'true')
  await expect(row('b60.4')).toHaveAttribute('aria-level', '5')
  await expect(row('b2.1')).toHaveCount(0)

  await press('Home')
  await expect(row('root')).toBeFocused()
  await expect(row('root')).toBeInViewport()
  await press('ArrowRight')
  await expect(row('b1.1')).toBeFocused()
  await expect(row('b1.1')).toHaveAttribute('aria-posinset', '1')
  await expect(row('b1.1')).toHaveAttribute('aria-setsize', String(BRANCHES))

  // Typing finds a turn that is not on the page.
  await page.keyboard.type('zeb')
  await expect(row('b60.1')).toBeFocused()
  await expect(row('b60.1')).toBeInViewport()
  await expect(page.getByRole('status', { name: 'Finding a turn' })).toContainText('zeb')
  await expect(page.getByRole('status', { name: 'Finding a turn' })).toBeHidden()

  await press('ArrowLeft')
  await expect(row('b60.1')).toHaveAttribute('aria-expanded', 'false')
  await expect(row('b60.2')).toHaveCount(0)
  await press('*')
  await expect(row('b60.1')).toHaveAttribute('aria-expanded', 'true')
  await expect(row('b60.2')).toBeVisible()
  await press('Enter')
  await expect(row('b60.1')).toContainText('As before.')
  await press('ArrowLeft')
  await press('ArrowLeft')
  await expect(row('root')).toBeFocused()
  await expect(row('root')).toBeInViewport()

  // The map moves a frame of its own, and jumps with Enter.
  const map = page.getByRole('application', { name: /^Map of the tree: 241 turns on 60 paths/ })
  await map.focus()
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter']) await press(key)
  await expect(row('b3.2')).toBeFocused()
  await expect(row('b3.2')).toHaveAttribute('aria-selected', 'true')
  await expect(page).toHaveURL(/turn=b3\.2/)
  expect(await seriousViolations(page, 'everything', '[role="tree"]')).toEqual([])
})

test('in the workspace letters are its own, and finding a turn begins with a slash', async ({
  hire,
  openRound,
  visit,
}) => {
  await openRound()
  const { page } = await visit(await hire())
  const screen = await ReviewScreen.open(page)
  const { turns } = await screen.view()
  const wanted = turns.find((each) => each.depth > 0 && each.action?.kind === 'order')
  const [name = ''] = wanted?.action?.kind === 'order' ? wanted.action.tests : []
  await page.locator('[role="treeitem"][tabindex="0"]').focus()
  await page.keyboard.press('Home')
  await page.keyboard.type(`/${name.slice(0, 5)}`)
  await expect(page.getByRole('status', { name: 'Finding a turn' })).toContainText(name.slice(0, 5))
  const found = page.getByRole('treeitem', { selected: true })
  await expect(found).toBeFocused()
  await expect(found).toContainText(name.slice(0, 5))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status', { name: 'Finding a turn' })).toBeHidden()
  // Nothing that was typed was a command.
  expect((await screen.view()).verdicts).toEqual([])
  await page.keyboard.press('a')
  await expect(found).toContainText('accepted')
})
