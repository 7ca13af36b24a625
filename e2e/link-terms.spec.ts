// A researcher says what an unmapped diagnosis means, by keyboard; its tree is scored anew, and undoing it scores it back.
import { z } from 'zod'
import { importReportSchema } from '@/lib/core/domain/case-list'
import { pageOf } from '@/lib/core/domain/page'
import { scoreRunSchema } from '@/lib/core/domain/score-run'
import { treeDetailSchema } from '@/lib/core/domain/tree-list'
import type { Api } from './fixtures/api'
import { firstId } from './fixtures/demo-records'
import { seriousViolations } from './fixtures/accessibility'
import { expect, test, unique } from './fixtures/journey'

const SCORED_WITHIN_MS = 60_000

/** A case whose diagnosis no concept carries, and a tree that ends with it after believing in myasthenia gravis. */
async function addUnmapped(api: Api, diagnosis: string) {
  const key = `journey-${unique()}`
  const clinicalCase = {
    ...{ format: 'medaction-case/1', id: key, title: 'Tired by evening', specialty: 'neurology', split: 'train' },
    source: { name: 'journey', reference: null, licence: null },
    observation: {
      text: 'Lids droop by evening.',
      findings: [{ label: 'Ptosis', concept: null, polarity: 'present' }],
    },
    menu: [{ test: 'Ice pack test', synonyms: [], result: 'Lids rise.', findings: [] }],
    diagnosis: { label: diagnosis, concept: null },
  }
  const belief = [{ label: 'Myasthenia gravis', p: 0.9 }]
  const tree = {
    ...{ format: 'medaction-tree/1', id: `${key}/t1`, caseId: key },
    teacher: { name: 'journey', model: null, seed: 1, temperature: 1 },
    turns: [
      { id: 'n1', parentId: null, action: null, reasoning: 'Lids tire.', differential: belief },
      { id: 'n2', parentId: 'n1', action: { kind: 'diagnose', label: diagnosis }, reasoning: 'So it is.' },
    ],
  }
  for (const [path, body] of [
    ['/api/cases/import?format=medaction', clinicalCase],
    ['/api/trees/import?', tree],
  ] as const) {
    const report = await api.post(importReportSchema, `${path}&dryRun=false`, `${JSON.stringify(body)}\n`)
    expect(report).toMatchObject({ created: 1, defects: [] })
  }
  const caseId = await firstId(api, `/api/cases?search=${key}`)
  return { caseId, treeId: await firstId(api, `/api/trees?caseId=${caseId}`) }
}

const dtcOf = async (api: Api, treeId: number) => {
  const { trajectoryList } = await api.get(treeDetailSchema, `/api/trees/${treeId}`)
  return trajectoryList[0]?.score?.dtc ?? null
}

test('linking an unmapped diagnosis gives its tree a DTC; undoing it takes it away', async ({ visit }) => {
  const { page, api } = await visit('researcher')
  const diagnosis = `Moonstone palsy ${unique()}`
  const { caseId, treeId } = await addUnmapped(api, diagnosis)
  expect(await dtcOf(api, treeId)).toBeNull()

  await page.goto(`/terms?search=${encodeURIComponent(diagnosis)}&diagnoses=true`)
  const row = page.getByRole('table', { name: 'Terms' }).getByRole('row').filter({ hasText: diagnosis })
  await expect(row).toContainText('diagnosis of 1 case, 1 tree')

  await test.step('by keyboard alone: search the graph, take a concept, link', async () => {
    await row.getByRole('radio', { name: /^Search the graph/ }).focus()
    await page.keyboard.press('Space')
    await expect(row).toContainText('1 tree will be scored anew.')
    const search = row.getByRole('combobox')
    await expect(search).toBeFocused()
    expect.soft(await seriousViolations(page), 'with the search').toEqual([])
    await page.keyboard.type('MG')
    await expect(page.getByRole('option', { name: /^Myasthenia gravis/ })).toBeVisible()
    expect.soft(await seriousViolations(page, 'everything', '[role=listbox]'), 'the options').toEqual([])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(search).toHaveValue('Myasthenia gravis')
    await page.keyboard.press('Enter')
    await expect(row.getByRole('status')).toContainText('1 tree is being scored anew.')
    await expect(row.getByRole('rowheader')).toContainText('chosen')
    await expect(row.getByRole('rowheader')).not.toContainText('unmapped')
  })
  await expect.poll(() => dtcOf(api, treeId), { timeout: SCORED_WITHIN_MS }).toBeGreaterThan(0)

  await test.step('the scoring is a run that can be followed', async () => {
    await expect(row.getByRole('link', { name: /being scored anew/ })).toHaveAttribute('href', '/scores')
    const { items } = await api.get(pageOf(scoreRunSchema), '/api/scores')
    expect(items.find(({ filter }) => filter.term === diagnosis)).toMatchObject({ trees: 1, scored: 1, failures: [] })
  })

  await test.step('the case shows what it means now, and that a person said so', async () => {
    const { links } = await api.get(z.object({ links: z.array(z.unknown()) }), `/api/cases/${caseId}`)
    expect(links[0]).toMatchObject({ label: diagnosis, status: 'chosen', conceptLabel: 'Myasthenia gravis' })
  })

  await row.getByRole('button', { name: /^Undo/ }).press('Enter')
  await expect(row.getByRole('radio').first()).toBeFocused()
  await expect(row.getByRole('rowheader')).toContainText('unmapped')
  await expect.poll(() => dtcOf(api, treeId), { timeout: SCORED_WITHIN_MS }).toBeNull()

  await test.step('the case offers the same choice, and a message to undo it', async () => {
    await page.goto(`/cases/${caseId}`)
    const open = page.getByRole('table', { name: 'Terms without a concept' })
    const term = open.getByRole('row').filter({ hasText: diagnosis })
    await term.getByRole('radio', { name: 'The graph holds no such disease' }).check()
    await term.getByRole('button', { name: `Link ${diagnosis}` }).click()
    await expect(term).toHaveCount(0)
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
    await expect(term).toHaveCount(1)
  })
})
