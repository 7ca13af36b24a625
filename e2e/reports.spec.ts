// From a report as written to a case: imported, made an environment by a model, its quotes seen, corrected, left, gone on with, approved.
import type { Page } from '@playwright/test'
import { pageOf } from '@/lib/core/domain/page'
import { caseDetailSchema, caseSummarySchema } from '@/lib/core/domain/case-list'
import { reportSummarySchema } from '@/lib/core/domain/report'
import type { EnvironmentAnswer } from '@/lib/core/prompts/environment-1'
import { seriousViolations } from './fixtures/accessibility'
import { addChatModel } from './fixtures/chat-model'
import { expect, test, unique } from './fixtures/journey'
import { collectFaults } from './fixtures/page-faults'

const EXTRACTED_WITHIN_MS = 60_000
const CRYSTALS = 'Joint aspiration showed needle-shaped crystals'

const text = [
  'A hot knee after a feast',
  '',
  'A 50-year-old man came with a hot, swollen right knee since the evening before. He drinks beer daily and takes a diuretic.',
  'His neighbour had told him that it was gout.',
  '',
  'Examination found a red knee with an effusion. The serum urate was 9.1 mg/dL and the white cell count 7,900 per mm3.',
  `${CRYSTALS} within white cells.`,
  '',
  'Gout was diagnosed, and he was well after a week of colchicine.',
].join('\n')

/** What a model may answer: mostly quotes, one leak, one result that the report does not give, one result in one sentence with another. */
const answer: EnvironmentAnswer = {
  title: 'A 50-year-old man with a swollen knee',
  specialty: 'rheumatology',
  observation: [
    'A 50-year-old man came with a hot, swollen right knee since the evening before. He drinks beer daily and takes a diuretic.',
    'His neighbour had told him that it was gout.',
  ],
  menu: [
    { test: 'Joint examination', synonyms: [], result: 'Examination found a red knee with an effusion.' },
    {
      test: 'Serum urate',
      synonyms: ['uric acid'],
      result: 'The serum urate was 9.1 mg/dL and the white cell count 7,900 per mm3.',
    },
    { test: 'White cell count', synonyms: [], result: 'white cell count 7,900 per mm3' },
    { test: 'C-reactive protein', synonyms: ['CRP'], result: 'The C-reactive protein was 84 mg/L.' },
  ],
  diagnosis: { label: 'Gout', quote: 'Gout was diagnosed' },
}

/** Selects words of the report as a mouse would. */
async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate((sought) => {
    const report = document.querySelector('[data-report]')
    if (!report) throw new Error('no report on the page')
    const pieces = document.createTreeWalker(report, NodeFilter.SHOW_TEXT)
    for (let piece = pieces.nextNode(); piece; piece = pieces.nextNode()) {
      const at = piece.textContent?.indexOf(sought) ?? -1
      if (at < 0) continue
      document.getSelection()?.setBaseAndExtent(piece, at, piece, at + sought.length)
      return
    }
    throw new Error(`not in one piece of the report: ${sought}`)
  }, words)
}

test('a report becomes a case: extracted by a model, corrected by a person, approved', async ({ visit, call }) => {
  test.setTimeout(180_000)
  const model = await addChatModel(await call('admin'), () => ({
    content: JSON.stringify(answer),
    reasoning: 'Let me see.',
  }))
  const { page, api } = await visit('researcher')
  const faults = collectFaults(page)
  const key = `journey-${unique()}`
  const report = {
    format: 'medaction-report/1',
    id: key,
    title: key,
    specialty: 'rheumatology',
    source: { name: 'journey' },
    text,
  }

  await test.step('import: a file with a broken line is reported, the sound report goes in', async () => {
    await page.goto('/cases')
    await page.getByRole('navigation', { name: 'Cases and reports' }).getByRole('link', { name: 'Reports' }).click()
    await page.getByRole('button', { name: 'Import reports' }).click()
    const dialog = page.getByRole('dialog', { name: 'Import reports' })
    await dialog.getByLabel('Format').selectOption('medaction')
    const lines = [JSON.stringify(report), JSON.stringify({ ...report, id: `${key}-2`, text: '' })]
    const buffer = Buffer.from(`${lines.join('\n')}\n`)
    await dialog.getByLabel('File').setInputFiles({ name: 'reports.jsonl', mimeType: 'application/jsonl', buffer })
    await dialog.getByRole('button', { name: 'Import file' }).click()
    await expect(dialog).toContainText('2 read, 1 created, 0 unchanged, 1 refused')
    await expect(dialog.getByRole('table', { name: 'Defects' })).toContainText('line 2')
    expect.soft(await seriousViolations(page, 'everything', '[role=dialog]'), 'the import').toEqual([])
    await dialog.getByRole('button', { name: 'Done' }).click()
  })

  await test.step('it is found, without an environment, and a model is asked for one', async () => {
    await page.getByRole('textbox', { name: 'Search' }).fill(key)
    await page.getByRole('button', { name: 'Search' }).click()
    const rows = page.getByRole('table', { name: 'Reports' }).getByRole('row')
    await expect(rows).toHaveCount(2)
    await expect(rows.nth(1)).toContainText('no draft')
    await rows.nth(1).getByRole('link', { name: key }).click()
    await page.getByRole('button', { name: 'Extract an environment' }).click()
    const dialog = page.getByRole('dialog', { name: 'Extract environments' })
    await dialog.getByLabel('Model').selectOption({ label: `${model.name} (scripted)` })
    await dialog.getByLabel('Budget in US dollars').fill('1')
    await dialog.getByRole('button', { name: 'Extract' }).click()
    await expect(dialog.getByRole('link', { name: 'How far it is' })).toHaveAttribute('href', /^\/runs\/\d+$/)
    expect.soft(await seriousViolations(page, 'everything', '[role=dialog]'), 'the order').toEqual([])
    await dialog.getByRole('button', { name: 'Done' }).click()
  })

  const environment = page.getByRole('region', { name: 'Environment' })
  const shownReport = page.getByRole('region', { name: 'Report' })
  await test.step('quotes are marked where they stand, what is none is dropped, a leak is cut', async () => {
    await expect(environment.getByText('Joint examination')).toBeVisible({ timeout: EXTRACTED_WITHIN_MS })
    expect(model.count()).toBe(1)
    await expect(shownReport.locator('[data-mark="passage-0"]').first()).toContainText('A 50-year-old man came')
    await expect(shownReport.locator('[data-mark="result-1"]').first()).toContainText('The serum urate was 9.1 mg/dL')
    // Both quotes lie over these words.
    await expect(shownReport.locator('[data-mark="result-1"] [data-mark="result-2"]')).toHaveText(
      'white cell count 7,900 per mm3',
    )
    await expect(shownReport.locator('[data-report]')).toHaveText(text, { useInnerText: false })
    const problems = environment.getByRole('region', { name: /^Problems/ }).getByRole('listitem')
    await expect(problems.filter({ hasText: 'C-reactive protein' })).toContainText('dropped')
    await expect(problems.filter({ hasText: 'Gives the diagnosis away' }).first()).toContainText('gout')
    await expect(environment.getByRole('region', { name: /^Observation/ })).not.toContainText('gout')
    expect.soft(await seriousViolations(page), 'report and environment').toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect.soft(await seriousViolations(page, 'colours'), 'dark').toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  })

  await test.step('by keyboard: from an entry to its quote, along the quotes, and back', async () => {
    const entry = environment.getByRole('button', { name: /^Test 1, Joint examination/ })
    await entry.focus()
    await expect(shownReport.locator('[data-mark="result-0"]').first()).toHaveAttribute('data-active', 'true')
    await page.keyboard.press('Enter')
    const sign = shownReport.getByRole('button', { name: /^Test 1, Joint examination/ })
    await expect(sign).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(shownReport.getByRole('button', { name: /^Test 2, Serum urate/ })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(environment.getByRole('button', { name: /^Test 2, Serum urate/ })).toBeFocused()
  })

  await test.step('words selected in the report become a test; words of no report are told at once', async () => {
    await page.getByRole('button', { name: 'Correct', exact: true }).click()
    await selectWords(page, 'oint aspiration showed needle-shaped crystal')
    await page.getByRole('button', { name: 'Add as test result' }).click()
    const name = environment.getByRole('textbox', { name: 'Test 4' })
    await expect(name).toBeFocused()
    await page.keyboard.type('Joint aspiration')
    const results = environment.getByRole('textbox', { name: 'Result' })
    await expect(results.nth(3)).toHaveValue(CRYSTALS)
    await expect(shownReport.locator('[data-mark]').filter({ hasText: CRYSTALS }).first()).toBeVisible()
    await results.nth(0).fill('Examination found nothing.')
    await expect(environment.getByText('These words stand nowhere in the report.')).toBeVisible()
    await page.getByRole('button', { name: 'Save as a new version' }).click()
    await expect(results.nth(0)).toBeFocused()
    await results.nth(0).fill('a red knee   with an effusion')
    await expect(environment.getByText(/the words of the report are kept/)).toBeVisible()
    expect.soft(await seriousViolations(page), 'while it is corrected').toEqual([])
  })

  await test.step('left and come back to, nothing is lost', async () => {
    await page.getByRole('link', { name: 'Reports' }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: 'Reports' })).toBeVisible()
    await page.goBack()
    await page.reload()
    await expect(page.getByText('Your correction was kept on this device')).toBeVisible()
    await expect(environment.getByRole('textbox', { name: 'Test 4' })).toHaveValue('Joint aspiration')
    await page.getByRole('button', { name: 'Save as a new version' }).click()
    await expect(page.getByRole('button', { name: 'Correct', exact: true })).toBeVisible()
    await expect(environment.getByText('Test Joint aspiration added')).toBeHidden()
    await environment.getByText('2 changes').click()
    await expect(environment.getByRole('listitem').filter({ hasText: /^Test Joint aspiration added/ })).toBeVisible()
    await page.reload()
    await expect(page.getByText('version 2 of 2')).toBeVisible()
    await expect(page.getByText('Your correction was kept')).toBeHidden()
  })

  await test.step('approved, it is a case with its quotes', async () => {
    await page.getByRole('button', { name: 'Approve' }).click()
    const dialog = page.getByRole('dialog', { name: 'Approve the environment' })
    await dialog.getByLabel('Split').selectOption('held-out')
    expect.soft(await seriousViolations(page, 'everything', '[role=dialog]'), 'the approval').toEqual([])
    await dialog.getByRole('button', { name: 'Approve' }).click()
    await environment.getByRole('link', { name: 'Open the case' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(answer.title)
    const { items } = await api.get(pageOf(caseSummarySchema), `/api/cases?search=${key}`)
    expect(items).toMatchObject([{ split: 'held-out', diagnosis: 'Gout', menuCount: 4 }])
    const made = await api.get(caseDetailSchema, `/api/cases/${items[0]?.id}`)
    const aspiration = made.case.menu.find((entry) => entry.test === 'Joint aspiration')
    expect(made.case.report?.slice(aspiration?.quote?.start, aspiration?.quote?.end)).toBe(CRYSTALS)
    const listed = await api.get(pageOf(reportSummarySchema), `/api/reports?search=${key}&state=approved`)
    expect(listed.items).toMatchObject([{ drafts: 2, caseId: items[0]?.id }])
  })
  expect(faults).toEqual([])
  await model.close()
})
