// An administrator adds a model, tries it out, changes and disables it; its key is used and comes back nowhere.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startChatServer } from '@/lib/server/testing/chat-server'
import { seriousViolations } from './fixtures/accessibility'
import { expect, test, tick, unique } from './fixtures/journey'
import { collectFaults } from './fixtures/page-faults'

const logs = join('.data', 'test-results')
const answer = JSON.stringify({ sign: 'fever', degrees: 39 })

test('a model is added, tried out, changed and disabled, and its key is told to nobody', async ({ visit, call }) => {
  const key = `sk-${crypto.randomUUID()}`
  const name = `Model ${unique()}`
  let isRefusing = false
  const server = await startChatServer({
    script: () =>
      isRefusing
        ? { fault: { kind: 'unauthorized', message: `Incorrect API key provided: ${key}` } }
        : { content: answer, reasoning: 'hot' },
  })
  const { page } = await visit('admin')
  const faults = collectFaults(page)
  const received: string[] = []
  page.on(
    'response',
    (response) =>
      void response.text().then(
        (text) => received.push(text),
        () => undefined,
      ),
  )

  await page.goto('/runs')
  await page.getByRole('link', { name: 'Models' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Models' })).toBeVisible()
  await page.getByRole('button', { name: 'Add model' }).first().click()
  const dialog = page.getByRole('dialog')
  expect.soft(await seriousViolations(page, 'everything', '[role=dialog]'), 'the form').toEqual([])
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('textbox', { name: 'Address' }).fill(server.url)
  await dialog.getByRole('textbox', { name: 'Model', exact: true }).fill('tiny')
  await dialog.getByLabel('Key', { exact: true }).fill(key)
  await dialog.getByRole('button', { name: 'Add and test' }).click()
  await expect(dialog.getByText('It answers')).toBeVisible()
  expect.soft(await seriousViolations(page, 'everything', '[role=dialog]'), 'the result').toEqual([])
  expect(server.requests.at(-1)?.authorization).toBe(`Bearer ${key}`)
  await dialog.getByRole('button', { name: 'Done' }).click()

  await test.step('who leaves and comes back finds the key stored and not shown', async () => {
    await page.goto('/overview')
    await page.goto('/models')
    const row = page.getByRole('row').filter({ hasText: name })
    await expect(row).toContainText('key stored')
    await page.getByRole('button', { name: `Change ${name}` }).click()
    await expect(dialog.getByLabel('New key')).toHaveValue('')
    await expect(dialog.getByRole('textbox', { name: 'Address' })).toHaveValue(server.url)
  })

  await test.step('a key does not follow to another server', async () => {
    await dialog.getByRole('textbox', { name: 'Address' }).fill('http://127.0.0.1:9/v1')
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(dialog.getByText('Nothing was saved')).toBeVisible()
    await dialog.getByRole('textbox', { name: 'Address' }).fill(server.url)
  })

  await test.step('a refusal is told without the key that the server repeats', async () => {
    isRefusing = true
    await dialog.getByRole('button', { name: 'Save and test' }).click()
    await expect(dialog.getByText('The server refuses the key.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Done' }).click()
  })

  await test.step('disabled, it is offered to nobody', async () => {
    const researcher = await call('researcher')
    const offered = async () => (await researcher.send('GET', '/api/models/choices')).text()
    expect(await offered()).toContain(name)
    await page.getByRole('button', { name: `Change ${name}` }).click()
    await tick(dialog, 'Disabled')
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('row').filter({ hasText: name })).toContainText('disabled')
    expect(await offered()).not.toContain(name)
  })

  expect.soft(await seriousViolations(page), 'the table').toEqual([])
  // The one refused change is the browser's own error line.
  expect(faults.filter((fault) => !fault.includes('409'))).toEqual([])
  expect(received.join('\n')).not.toContain(key)
  expect(await page.content()).not.toContain(key)
  const written = readdirSync(logs).filter((file) => file.endsWith('.log'))
  expect(written.length).toBeGreaterThan(0)
  for (const file of written) expect(readFileSync(join(logs, file), 'utf8')).not.toContain(key)
  await server.close()
})

test('models are the administrators’: a researcher is sent away', async ({ visit }) => {
  const { page, api } = await visit('researcher')
  await page.goto('/models')
  await expect(page.getByRole('heading', { name: 'Not allowed for your role' })).toBeVisible()
  expect((await api.send('GET', '/api/models')).status()).toBe(403)
})
