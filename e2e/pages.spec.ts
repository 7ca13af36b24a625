// Every page: whole, quiet, accessible in light and dark and on a tablet; the import dialog; filters that survive a reload.
import type { Page } from '@playwright/test'
import { seriousViolations } from './fixtures/accessibility'
import { firstId, makeRelease, runCalibration } from './fixtures/demo-records'
import { expect, test, tick, unique } from './fixtures/journey'
import { collectFaults } from './fixtures/page-faults'
import { longestPath, ReviewScreen } from './fixtures/review-screen'

const desktop = { width: 1280, height: 720 }
const tablet = { width: 1024, height: 768 }

/** One heading of the first rank, no sideways scrolling, and nothing serious from axe, in both schemes and sizes. */
async function checkPage(page: Page, path: string, title: string | RegExp): Promise<void> {
  await page.setViewportSize(desktop)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto(path)
  await checkHere(page, title)
}

async function checkHere(page: Page, title: string | RegExp): Promise<void> {
  const place = new URL(page.url()).pathname
  await expect.soft(page.getByRole('heading', { level: 1, name: title }), place).toBeVisible()
  await expect(page.locator('[aria-busy="true"]'), `${place} has loaded`).toHaveCount(0)
  expect.soft(await page.getByRole('heading', { level: 1 }).count(), `${place}: one h1`).toBe(1)
  for (const size of [desktop, tablet]) {
    await page.setViewportSize(size)
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect.soft(tooWide, `${place} at ${size.width}: sideways scrolling`).toBeLessThanOrEqual(0)
    expect.soft(await seriousViolations(page), `${place} at ${size.width}, light`).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect.soft(await seriousViolations(page, ['color-contrast']), `${place} at ${size.width}, dark`).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  }
}

test('the sign-in page', async ({ page }) => {
  const faults = collectFaults(page)
  await checkPage(page, '/sign-in', 'Sign in to MedAction')
  expect(faults).toEqual([])
})

test('the researcher’s lists', async ({ visit }) => {
  const { page } = await visit('researcher')
  const faults = collectFaults(page)
  for (const [path, title] of [
    ['/overview', 'Overview'],
    ['/cases', 'Cases'],
    ['/trees', 'Trees'],
    ['/rounds', 'Rounds'],
    ['/calibrations', 'Calibrations'],
    ['/releases', 'Releases'],
    ['/people', 'Not allowed for your role'],
  ] as const)
    await checkPage(page, path, title)
  expect(faults).toEqual([])
})

test('one case, tree and round', async ({ visit }) => {
  const { page, api } = await visit('researcher')
  const faults = collectFaults(page)
  for (const list of ['cases', 'trees', 'rounds']) {
    await checkPage(page, `/${list}/${await firstId(api, `/api/${list}`)}`, /./)
  }
  expect(faults).toEqual([])
})

test('one calibration and release', async ({ visit }) => {
  const { page, api } = await visit('researcher')
  const faults = collectFaults(page)
  await checkPage(page, `/calibrations/${await runCalibration(api)}`, /^Calibration \d+$/)
  const { id, version } = await makeRelease(api, `0.1.0-${unique()}`)
  await checkPage(page, `/releases/${id}`, `Release ${version}`)
  expect(faults).toEqual([])
})

test('the people', async ({ visit }) => {
  const { page } = await visit('admin')
  const faults = collectFaults(page)
  await checkPage(page, '/people', 'People')
  expect(faults).toEqual([])
})

test('the adjudicator’s pages', async ({ visit }) => {
  const { page, api } = await visit('adjudicator')
  const faults = collectFaults(page)
  await checkPage(page, '/adjudications', 'Adjudications')
  await checkPage(page, `/adjudications/${await firstId(api, '/api/adjudications')}`, /^Dispute: /)
  expect(faults).toEqual([])
})

test('the reviewer’s pages, with a turn expanded and each form open', async ({ hire, openRound, visit }) => {
  await openRound()
  const { page } = await visit(await hire())
  const faults = collectFaults(page)
  await checkPage(page, '/reviews', 'Reviews')
  await page.setViewportSize(desktop)
  const screen = await ReviewScreen.claim(page)
  const turnId = longestPath((await screen.view()).turns)[2]?.id ?? ''
  await screen.acceptPathTo(turnId)
  await screen.isSaved()
  await page.keyboard.press('Enter')
  await checkHere(page, /^Review: /)
  await page.setViewportSize(desktop)
  await screen.button('Reject…').click()
  expect.soft(await seriousViolations(page), 'the form of a rejection').toEqual([])
  await page.getByRole('button', { name: 'Cancel' }).click()
  await screen.button('Edit…').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect.soft(await seriousViolations(page), 'the dialog of an edit').toEqual([])
  expect(faults).toEqual([])
})

test('an address without a page says so', async ({ visit }) => {
  const { page } = await visit('researcher')
  for (const path of ['/no-such-page', '/cases/not-a-number', '/cases/2147483000']) {
    await page.goto(path)
    await expect.soft(page.getByText(/no page|not found|there is no/i).first(), path).toBeVisible()
  }
})

const goodCase = (key: string) => ({
  format: 'medaction-case/1',
  id: key,
  title: 'A swollen knee',
  specialty: 'rheumatology',
  split: 'train',
  source: { name: 'journey', reference: null, licence: null },
  observation: { text: 'A 50-year-old has a hot, swollen knee since yesterday.', findings: [] },
  menu: [{ test: 'Joint aspiration', synonyms: [], result: 'Needle-shaped crystals.', findings: [] }],
  diagnosis: { label: 'Gout', concept: null },
})

test('the import dialog checks a file without storing it, and lists every broken line', async ({ visit }) => {
  const { page } = await visit('researcher')
  const key = `journey-${unique()}`
  const good = JSON.stringify(goodCase(key))
  const chooseFile = async (lines: string[]) => {
    await dialog.getByLabel('File').setInputFiles({
      name: 'cases.jsonl',
      mimeType: 'application/jsonl',
      buffer: Buffer.from(`${lines.join('\n')}\n`),
    })
    await dialog.getByRole('button', { name: 'Check file' }).click()
  }
  await page.goto('/cases')
  await page.getByRole('button', { name: 'Import cases' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import cases' })
  await expect(dialog.getByRole('button', { name: 'Import file' })).toBeDisabled()
  await tick(dialog, 'Dry run')

  await chooseFile([good])
  await expect(dialog).toContainText('Dry run: nothing was stored')
  await expect(dialog).toContainText('1 read, 1 would be created, 0 unchanged, 0 refused')

  const untitled = JSON.stringify({ ...goodCase(`${key}-2`), title: '' })
  await chooseFile([good, '{"format": "medaction-case/1"', untitled, good.replace(key, `${key}-3`)])
  const defects = dialog.getByRole('table', { name: 'Defects' })
  await expect(defects).toContainText('line 2')
  await expect(defects.getByRole('row').filter({ hasText: 'line 3' }).first()).toContainText('/title')
  await expect(dialog).toContainText('4 read, 2 would be created, 0 unchanged, 2 refused')
  expect.soft(await seriousViolations(page), 'the report').toEqual([])

  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await page.goto(`/cases?search=${key}`)
  await expect(page.getByText('No case matches these filters')).toBeVisible()
})

test('filters stand in the address and survive a reload and the back button', async ({ visit }) => {
  const { page } = await visit('researcher')
  await page.goto('/cases')
  const rows = page.getByRole('table', { name: 'Cases' }).getByRole('row')
  await expect(rows.nth(3)).toBeVisible()
  const all = await rows.count()
  await page.getByRole('textbox', { name: 'Search' }).fill('double vision')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(1)).toContainText('Double vision by evening')

  await page.reload()
  await expect(rows).toHaveCount(2)
  await expect(page.getByRole('textbox', { name: 'Search' })).toHaveValue('double vision')
  await page.goBack()
  await expect(rows).toHaveCount(all)

  await page.goto('/trees')
  await page.getByRole('combobox', { name: /outcome/i }).selectOption('MISS')
  await expect(page).toHaveURL(/outcome=MISS/)
  await page.reload()
  await expect(page.getByRole('combobox', { name: /outcome/i })).toHaveValue('MISS')
})
