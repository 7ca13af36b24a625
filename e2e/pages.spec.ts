// Every page: whole, quiet, accessible in light and dark and on a tablet; the import dialog; filters that survive a reload.
import type { BrowserContext, Page, PlaywrightTestOptions, PlaywrightWorkerArgs } from '@playwright/test'
import { Api } from './fixtures/api'
import { seriousViolations } from './fixtures/accessibility'
import { activeGraphId, firstId, makeRelease, runCalibration, startRun } from './fixtures/demo-records'
import { expect, test, tick, unique } from './fixtures/journey'
import { collectFaults } from './fixtures/page-faults'
import { longestPath, ReviewScreen } from './fixtures/review-screen'
import { type DemoAccount, demoSession } from './fixtures/sign-in'

const desktop = { width: 1280, height: 720 }
const tablet = { width: 1024, height: 768 }

/** One heading of the first rank, no sideways scrolling, nothing serious from axe: light and dark, on a desktop and a tablet. */
async function checkPage(page: Page, title: string | RegExp): Promise<void> {
  await page.setViewportSize(desktop)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.locator('[aria-busy="true"]'), 'everything has loaded').toHaveCount(0)
  await expect.soft(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  expect.soft(await sidewaysScroll(page), 'sideways scrolling on a desktop').toBe(0)
  expect.soft(await seriousViolations(page), 'light').toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect.soft(await seriousViolations(page, 'colours'), 'dark').toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(tablet)
  expect.soft(await sidewaysScroll(page), 'sideways scrolling on a tablet').toBe(0)
  expect.soft(await seriousViolations(page, 'all but colours'), 'on a tablet').toEqual([])
}

const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

type Opening = Pick<PlaywrightWorkerArgs, 'browser' | 'playwright'> & Pick<PlaywrightTestOptions, 'baseURL'>

type Visited = {
  name: string
  path: string | ((api: Api) => Promise<string>)
  title: string | RegExp
  as: DemoAccount | null
}

const newestOf = (list: string) => async (api: Api) => `/${list}/${await firstId(api, `/api/${list}`)}`

const visited: Visited[] = [
  { name: 'sign-in', as: null, path: '/sign-in', title: 'Sign in to MedAction' },
  { name: 'overview', as: 'researcher', path: '/overview', title: 'Overview' },
  { name: 'cases', as: 'researcher', path: '/cases', title: 'Cases' },
  { name: 'one case', as: 'researcher', path: newestOf('cases'), title: /./ },
  { name: 'reports', as: 'researcher', path: '/reports', title: 'Reports' },
  { name: 'trees', as: 'researcher', path: '/trees', title: 'Trees' },
  { name: 'one tree', as: 'researcher', path: newestOf('trees'), title: /./ },
  { name: 'scores', as: 'researcher', path: '/scores', title: 'Scores' },
  { name: 'runs', as: 'researcher', path: '/runs', title: 'Runs' },
  {
    name: 'one run',
    as: 'researcher',
    path: async (api) => `/runs/${await startRun(api)}`,
    title: /^Synthesis \d+$/,
  },
  { name: 'graph versions', as: 'researcher', path: '/graphs', title: 'Knowledge graph' },
  {
    name: 'one graph version, searched',
    as: 'researcher',
    path: async (api) => `/graphs/${await activeGraphId(api)}?text=weakness&kind=finding`,
    title: /@/,
  },
  {
    name: 'one concept',
    as: 'researcher',
    path: async (api) => `/graphs/${await activeGraphId(api)}/concepts/D%3Amg`,
    title: 'Myasthenia gravis',
  },
  { name: 'gaps', as: 'researcher', path: '/gaps', title: 'Gaps' },
  { name: 'audit', as: 'researcher', path: '/audit?simulated=yes', title: 'From generated to released' },
  { name: 'audit, metrics', as: 'researcher', path: '/audit/metrics?simulated=yes', title: 'Metrics by label' },
  { name: 'audit, failures', as: 'researcher', path: '/audit/failures?simulated=yes', title: 'Failures' },
  { name: 'audit, agreement', as: 'researcher', path: '/audit/agreement?simulated=yes', title: 'Agreement of readers' },
  { name: 'audit, quality', as: 'researcher', path: '/audit/quality?simulated=yes', title: 'Estimated quality' },
  { name: 'audit, quality without reviews', as: 'researcher', path: '/audit/quality', title: 'Estimated quality' },
  { name: 'trajectories behind a number', as: 'researcher', path: '/audit/rows/trajectories', title: /^Trajectories/ },
  {
    name: 'verdicts behind a number',
    as: 'researcher',
    path: '/audit/rows/verdicts?simulated=yes',
    title: /^Verdicts/,
  },
  { name: 'turns behind a number', as: 'researcher', path: '/audit/rows/turns?flag=drop', title: /^Turns/ },
  { name: 'disagreements', as: 'researcher', path: '/audit/disagreements?simulated=yes', title: 'Disagreements' },
  { name: 'disagreements without reviews', as: 'researcher', path: '/audit/disagreements', title: 'Disagreements' },
  { name: 'duplicates', as: 'researcher', path: '/audit/duplicates?simulated=yes', title: 'Duplicates' },
  { name: 'gaps of simulated reviews', as: 'researcher', path: '/gaps?simulated=yes', title: 'Gaps' },
  { name: 'rounds', as: 'researcher', path: '/rounds', title: 'Rounds' },
  { name: 'one round', as: 'researcher', path: newestOf('rounds'), title: /./ },
  {
    name: 'one calibration',
    as: 'researcher',
    path: async (api) => `/calibrations/${await runCalibration(api)}`,
    title: /^Calibration \d+$/,
  },
  { name: 'calibrations', as: 'researcher', path: '/calibrations', title: 'Calibrations' },
  { name: 'comparing calibrations', as: 'researcher', path: '/calibrations/compare', title: 'Compare calibrations' },
  {
    name: 'one release',
    as: 'researcher',
    path: async (api) => `/releases/${(await makeRelease(api, `0.1.0-${unique()}`)).id}`,
    title: /^Release 0\.1\.0-/,
  },
  { name: 'releases', as: 'researcher', path: '/releases', title: 'Releases' },
  { name: 'making a release', as: 'researcher', path: '/releases/new', title: 'Create a release' },
  { name: 'terms', as: 'researcher', path: '/terms', title: 'Terms to link' },
  { name: 'linked terms', as: 'researcher', path: '/terms?status=linked', title: 'Terms to link' },
  { name: 'models', as: 'admin', path: '/models', title: 'Models' },
  { name: 'evaluations', as: 'researcher', path: '/evaluations', title: 'Evaluations' },
  { name: 'no evaluations compared', as: 'researcher', path: '/evaluations/compare', title: 'Compare evaluations' },
  { name: 'people, refused', as: 'researcher', path: '/people', title: 'Not allowed for your role' },
  { name: 'people', as: 'admin', path: '/people', title: 'People' },
  { name: 'reviews', as: 'physician-2', path: '/reviews', title: 'Reviews' },
  { name: 'adjudications', as: 'adjudicator', path: '/adjudications', title: 'Adjudications' },
  { name: 'settled adjudications', as: 'adjudicator', path: '/adjudications?state=decided', title: 'Adjudications' },
  {
    name: 'one adjudication',
    as: 'adjudicator',
    path: async (api) => `/adjudications/${await firstId(api, '/api/adjudications?state=decided')}`,
    title: /^Dispute: /,
  },
]

// One browser for all pages of a person, as people have it: scripts are fetched once.
const contexts = new Map<DemoAccount | null, Promise<BrowserContext>>()
test.afterAll(async () => {
  for (const context of contexts.values()) await (await context).close()
})

async function openFor(as: DemoAccount | null, { browser, playwright, baseURL }: Opening): Promise<BrowserContext> {
  const storageState = as ? await demoSession(playwright.request, baseURL, as) : undefined
  return browser.newContext({ storageState })
}

for (const { name, as, path, title } of visited) {
  test(`page: ${name}`, async ({ browser, playwright, baseURL }) => {
    const opening = contexts.get(as) ?? openFor(as, { browser, playwright, baseURL })
    contexts.set(as, opening)
    const context = await opening
    const page = await context.newPage()
    const faults = collectFaults(page)
    await page.goto(typeof path === 'string' ? path : await path(new Api(context.request)))
    await checkPage(page, title)
    expect(faults).toEqual([])
    await page.close()
  })
}

test('the workspace of a review, with a turn expanded and each form open', async ({ hire, openRound, visit }) => {
  await openRound()
  const { page } = await visit(await hire())
  const faults = collectFaults(page)
  const screen = await ReviewScreen.open(page)
  const turnId = longestPath((await screen.view()).turns)[2]?.id ?? ''
  await screen.acceptPathTo(turnId)
  await screen.isSaved()
  await page.keyboard.press('Enter')
  await checkPage(page, /^Review: /)
  await page.setViewportSize(desktop)
  await screen.button('Reject…').click()
  expect.soft(await seriousViolations(page, 'everything', 'form'), 'the form of a rejection').toEqual([])
  await page.getByRole('button', { name: 'Cancel' }).click()
  await screen.button('Edit…').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect.soft(await seriousViolations(page, 'everything', '[role=dialog]'), 'the dialog of an edit').toEqual([])
  expect(faults).toEqual([])
})

test('an address without a page says so', async ({ visit }) => {
  const { page } = await visit('researcher')
  for (const path of ['/no-such-page', '/cases/not-a-number', '/cases/2147483000', '/graphs/x', '/graphs/2147483000']) {
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
  expect.soft(await seriousViolations(page, 'everything', '[role=dialog]'), 'the report').toEqual([])

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
