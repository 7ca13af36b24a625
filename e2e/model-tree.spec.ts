// A chat model plays a case behind the protocol: ordered on the case's page, then the tree tells how it was made.
import { importReportSchema } from '@/lib/core/domain/case-list'
import { pageOf } from '@/lib/core/domain/page'
import { treeSummarySchema } from '@/lib/core/domain/tree-list'
import type { ChatReply, ChatRequest } from '@/lib/server/testing/chat-script'
import { readConversation } from '@/lib/server/testing/read-conversation'
import { seriousViolations } from './fixtures/accessibility'
import { addChatModel } from './fixtures/chat-model'
import { firstId } from './fixtures/demo-records'
import { expect, test, unique } from './fixtures/journey'
import { collectFaults } from './fixtures/page-faults'

const GROWN_WITHIN_MS = 60_000
const differential = [{ diagnosis: 'Myasthenia gravis', probability: 0.8 }]
const belief = { reasoning: 'Lids that tire point to the junction.', differential }

/** Plays one path; the second drawing of the first decision is no JSON, and stays none when it is asked for again. */
function plays() {
  let drawn = 0
  return (request: ChatRequest): ChatReply => {
    const { question } = readConversation(request.messages)
    const said = (answer: object) => ({ content: JSON.stringify(answer), reasoning: 'A thought of its own.' })
    if (question.kind !== 'act') return said(belief)
    if (question.isLast)
      return said({ thought: 'Enough is known.', action: 'diagnose', tests: [], diagnosis: 'Myasthenia gravis' })
    const isRepair = !request.messages.at(-1)?.content.startsWith('Turn ')
    drawn += isRepair ? 0 : 1
    if (isRepair || drawn === 2) return { content: 'I would rather talk about it.' }
    const tests = ['Cold test', 'Lumbar puncture']
    return said({ thought: 'Cold would help.', action: 'order', tests, diagnosis: '' })
  }
}

test('a model plays a case, and its tree shows what it was asked and answered', async ({ visit, call }) => {
  test.setTimeout(150_000)
  const model = await addChatModel(await call('admin'), plays())
  const { page, api } = await visit('researcher')
  const faults = collectFaults(page)
  const key = `journey-${unique()}`
  const clinicalCase = {
    ...{ format: 'medaction-case/1', id: key, title: 'Tired lids', specialty: 'neurology', split: 'train' },
    source: { name: 'journey', reference: null, licence: null },
    observation: { text: `Lids droop by evening (${key}).`, findings: [] },
    menu: [{ test: 'Ice pack test', synonyms: ['Cold test'], result: 'Lids rise.', findings: [] }],
    diagnosis: { label: 'Myasthenia gravis', concept: null },
  }
  await api.post(importReportSchema, '/api/cases/import?format=medaction&dryRun=false', JSON.stringify(clinicalCase))
  const caseId = await firstId(api, `/api/cases?search=${key}`)

  await test.step('the order names the model, what it may cost, and leads to its run', async () => {
    await page.goto(`/cases/${caseId}`)
    await page.getByRole('button', { name: 'Synthesize trees' }).click()
    const dialog = page.getByRole('dialog', { name: 'Synthesize trees' })
    await expect(dialog.getByLabel('Persona')).toBeVisible()
    await dialog.getByLabel('Teacher').selectOption({ label: `${model.name} (scripted)` })
    await expect(dialog.getByLabel('Persona')).toBeHidden()
    for (const [label, value] of [
      ['Trajectories per tree', '2'],
      ['Turns at most', '3'],
      ['Branches per turn', '2'],
      ['Budget in tokens', '100000'],
    ] as const) {
      await dialog.getByLabel(label).fill(value)
      await dialog.getByLabel(label).press('Tab')
    }
    await expect(dialog).toContainText('1 tree with up to 2 trajectories, for at most about 9 calls.')
    await expect(dialog).toContainText('the run stops at the budget')
    expect.soft(await seriousViolations(page, 'everything', '[role=dialog]'), 'the order').toEqual([])
    await dialog.getByRole('button', { name: 'Synthesize' }).click()
    await expect(dialog.getByRole('link', { name: 'How far it is' })).toHaveAttribute('href', /^\/runs\/\d+$/)
  })

  const treesOf = async () => (await api.get(pageOf(treeSummarySchema), `/api/trees?caseId=${caseId}`)).items
  await expect.poll(async () => (await treesOf()).length, { timeout: GROWN_WITHIN_MS }).toBe(1)
  await page.goto(`/trees/${(await treesOf())[0]?.id}`)

  await test.step('its teacher, the branch that ended early, and how orders were matched', async () => {
    const teacher = page.getByRole('region', { name: 'Teacher' })
    await expect(teacher).toContainText(`${model.name} (scripted)`)
    await expect(teacher).toContainText('act@1')
    await expect(page.getByRole('list', { name: 'Branches that ended early' })).toContainText('malformed-answer')
    await expect(page.locator('[role="treeitem"][data-turn="n1"]')).toContainText('ended early')
    await page.getByRole('button', { name: 'Expand all' }).click()
    const ordered = page.locator('[role="treeitem"][data-turn="n2"]')
    await expect(ordered).toContainText('Answered as Ice pack test: another name of it.')
    await expect(ordered).toContainText('UNAVAILABLE')
  })

  await test.step('raw answers are read on demand, what the model thought folded', async () => {
    const ordered = page.locator('[role="treeitem"][data-turn="n2"]')
    await ordered.getByRole('button', { name: 'Raw answers' }).click()
    const answers = ordered.getByRole('list', { name: 'Raw answers' })
    await expect(answers).toContainText('"Cold test"')
    await expect(answers).toContainText('act@1')
    const thought = answers.getByText('A thought of its own.').first()
    await expect(thought).toBeHidden()
    await answers
      .getByText(/^What the model thought/)
      .first()
      .click()
    await expect(thought).toBeVisible()
    const root = page.locator('[role="treeitem"][data-turn="n1"]')
    await root.getByRole('button', { name: 'Raw answers' }).click()
    await expect(root).toContainText('I would rather talk about it.')
    await expect(root).toContainText('asked again')
    expect.soft(await seriousViolations(page), 'the tree').toEqual([])
  })
  expect(faults).toEqual([])
  await model.close()
})
