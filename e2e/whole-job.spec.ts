// The whole job as its users do it: a physician reviews three trees, a researcher calibrates, activates and releases.
import type { Page } from '@playwright/test'
import { manifestSchema } from '@/lib/core/domain/release'
import type { ReviewTurn, ReviewView } from '@/lib/core/domain/review'
import { leafIds } from '@/lib/core/domain/tree-path'
import { Api } from './fixtures/api'
import { type Approved, approvedTrajectories, readReleasableTrees } from './fixtures/approved-trajectories'
import { expect, test, tick, unique } from './fixtures/journey'
import { openJourneysBudget } from './fixtures/demo-records'
import { describeFile, downloadFile, readRows, type ReleaseRow } from './fixtures/release-file'
import { longestPath, ReviewScreen } from './fixtures/review-screen'

const NOT_ON_ANY_MENU = 'Serum moonstone level'

test('physician reviews, researcher calibrates and releases, the file holds exactly the approved set', async ({
  visit,
}) => {
  test.setTimeout(180_000)
  const { page } = await visit(null)

  await test.step('the physician signs in and reviews three trees', async () => {
    await enter(page, 'Physician')
    await test.step('one with nothing to object to', async () => {
      const screen = await ReviewScreen.claim(page)
      await acceptOnePathFirst(screen)
      await screen.acceptTheRest('button')
      await screen.submit()
    })
    await test.step('one with a turn to reject', async () => {
      const screen = await ReviewScreen.claim(page)
      await rejectTheThirdTurn(screen)
      await screen.acceptTheRest()
      await screen.submit()
    })
    await test.step('one with a turn to edit', async () => {
      const screen = await ReviewScreen.claim(page)
      await editAnOrder(screen)
      await screen.acceptTheRest()
      await screen.submit()
    })
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(/\/sign-in/)
  })

  await test.step('the researcher calibrates on physicians and simulated readers, and activates', async () => {
    await enter(page, 'Researcher')
    await runCalibration(page)
    await activate(page)
  })

  await test.step('releases with the simulated reviews, and every file is what it says', async () => {
    const rows = await releaseAndCheck(page, { includeSimulated: true })
    expect(new Set(rows.map((row) => row.approval))).toEqual(new Set(['accepted', 'accepted-prefix', 'certified']))
  })

  await test.step('releases without them: what the physician accepted, and nothing else', async () => {
    const rows = await releaseAndCheck(page, { includeSimulated: false })
    expect(new Set(rows.map((row) => row.approval))).toEqual(new Set(['accepted', 'accepted-prefix']))
  })
})

async function enter(page: Page, account: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: account, exact: true }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

async function acceptOnePathFirst(screen: ReviewScreen): Promise<void> {
  const { turns } = await screen.view()
  await expect(screen.submitButton).toBeDisabled()
  await expect(screen.page.getByText(`${turns.length} turns open`)).toBeVisible()
  const path = longestPath(turns)
  await screen.acceptPathTo(path.at(-1)?.id ?? '')
  await expect(screen.page.getByText(`${path.length} of ${turns.length} turns decided`)).toBeVisible()
  for (const turn of path) await expect(screen.row(turn.id)).toContainText('accepted')
}

/** With two accepted turns above it, so that those two stand as an accepted prefix. */
async function rejectTheThirdTurn(screen: ReviewScreen): Promise<void> {
  const { turns } = await screen.view()
  const [, second, third, below] = longestPath(turns)
  await screen.acceptPathTo(second?.id ?? '')
  await screen.select(third?.id ?? '')
  await screen.button('Reject…').click()
  const form = screen.page.getByRole('form', { name: 'Why reject this turn?' })
  await form.getByRole('button', { name: 'Save rejection' }).click()
  await expect(form).toContainText('Choose at least one reason.')
  await tick(form, 'Order without grounds')
  await tick(form, 'Other')
  await form.getByRole('button', { name: 'Save rejection' }).click()
  await expect(form).toContainText('Say in the note what the other reason is.')
  await form.getByRole('textbox', { name: 'Note' }).fill('Nothing so far points this way.')
  await form.getByRole('button', { name: 'Save rejection' }).click()

  await expect(screen.row(third?.id ?? '')).toContainText('rejected')
  // A rejection goes on to the next open branch.
  await screen.select(third?.id ?? '')
  await expect(screen.panel).toContainText('Order without grounds, Other')
  await expect(screen.panel).toContainText('Nothing so far points this way.')
  if (below) await expect(screen.row(below.id)).toContainText('closed')
}

/** Orders one test of the menu and one that no menu has, and moves a probability. */
async function editAnOrder(screen: ReviewScreen): Promise<void> {
  const before = await screen.view()
  const { turn, menuTest } = orderToChange(before)
  await screen.select(turn.id)
  await screen.button('Edit…').click()
  const dialog = screen.page.getByRole('dialog', { name: `Edit turn ${turn.depth + 1}` })
  for (const test of orderedTests(turn))
    await dialog.getByRole('button', { name: `Remove ${test}`, exact: true }).click()
  await dialog.getByRole('button', { name: 'Save edit' }).click()
  await expect(dialog).toContainText('Choose at least one test.')

  const search = dialog.getByRole('combobox', { name: 'Find a test, or type another' })
  const ordered = dialog.getByRole('list', { name: 'Ordered tests' })
  // The refusal brought the keyboard here.
  await expect(search).toBeFocused()
  await search.pressSequentially(menuTest)
  await screen.page.getByRole('option', { name: menuTest, exact: true }).click()
  await expect(ordered).toContainText(menuTest)
  await search.fill(NOT_ON_ANY_MENU)
  await search.press('Enter')
  await expect(ordered, 'answered before anything is saved').toContainText('UNAVAILABLE')
  await dialog.getByRole('spinbutton', { name: 'Probability of hypothesis 1 in percent' }).fill('1.5')
  await dialog.getByRole('button', { name: 'Save edit' }).click()
  await expect(dialog).toContainText('Say why you edit')
  await dialog.getByRole('textbox', { name: 'Why do you edit?' }).fill('This answers the question at hand.')
  await dialog.getByRole('button', { name: 'Save edit' }).click()
  await expect(dialog).toBeHidden()

  await expect(screen.row(turn.id)).toContainText('rejected (edited)')
  // The page is ahead of the server.
  await screen.isSaved()
  const after = await screen.view()
  const edit = after.turns.find((each) => each.editedFromId === turn.id)
  expect(edit?.origin).toBe('edit')
  await expect(screen.row(edit?.id ?? '')).toContainText('your edit')
  await expect(screen.row(edit?.id ?? '')).toContainText('UNAVAILABLE')
  await expect(screen.panel).toContainText('UNAVAILABLE')
  expect(edit?.answers.map(({ test, available }) => [test, available])).toEqual([
    [menuTest, true],
    [NOT_ON_ANY_MENU, false],
  ])
  expect(edit?.answers[0]?.result).toBeTruthy()
  expect(edit?.differential[0]?.p).toBeCloseTo(0.015, 6)
  expect(after.turns.length).toBe(before.turns.length + 1)
}

const orderedTests = (turn: ReviewTurn): string[] => (turn.action?.kind === 'order' ? turn.action.tests : [])

/** A turn that orders something and is no leaf, and a test of the menu that no turn has ordered yet. */
function orderToChange({ turns, case: { menu } }: ReviewView) {
  const leaves = new Set(leafIds(turns))
  const turn = turns.find((each) => orderedTests(each).length > 0 && !leaves.has(each.id))
  const ordered = new Set(turns.flatMap((each) => each.answers.map((answer) => answer.test.toLowerCase())))
  const isNew = (entry: (typeof menu)[number]) =>
    ![entry.test, ...entry.synonyms].some((name) => ordered.has(name.toLowerCase()))
  const menuTest = (menu.find(isNew) ?? menu.find((entry) => turn && !orderedTests(turn).includes(entry.test)))?.test
  if (!turn || menuTest === undefined) throw new Error('this tree has no order to change')
  return { turn, menuTest }
}

async function runCalibration(page: Page): Promise<void> {
  await openJourneysBudget(new Api(page.request))
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Calibrations' }).click()
  await page.getByRole('button', { name: 'Run calibration' }).click()
  const dialog = page.getByRole('dialog', { name: 'Run a calibration' })
  await expect(dialog).toContainText('Demo: your reviews')
  await expect(dialog).not.toContainText('Demo: simulated reviews')
  await tick(dialog, 'Include simulated reviews')
  await expect(dialog).toContainText('Demo: simulated reviews')
  // So few cases certify only a modest aim, at the small level of a later look.
  await dialog.getByRole('textbox', { name: /^α/ }).fill('0.8')
  await expect(dialog.getByText(/This run is look \d+ and tests at level 0\.\d+/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Run calibration' }).click()
  await page.waitForURL(/\/calibrations\/\d+$/)
  await expect(page.getByRole('heading', { level: 1, name: /^Calibration \d+$/ })).toBeVisible()
  await expect(page.getByText('This run rests on simulated reviews.')).toBeVisible()
  for (const round of ['Demo: your reviews', 'Demo: simulated reviews']) {
    await expect(page.getByRole('link', { name: round })).toBeVisible()
  }
  await expect(page.getByText(/^Certified at a predicted acceptance of [\d.]+ or more$/)).toBeVisible()
  await expect(page.getByText(/With confidence [\d.]+\s%, at least 20\.0\s% of the trajectories/)).toBeVisible()
  await expect(page.getByRole('table', { name: 'Before and after' })).toContainText('Precision')
}

async function activate(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Preview and activate' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('table', { name: 'Decisions before and after' })).toBeVisible()
  await expect(dialog).toContainText('This run rests on simulated reviews.')
  await dialog.getByRole('button', { name: 'Activate' }).click()
  await expect(page.getByText(/^Calibration \d+ in force: [\d\s]+ decisions changed\.$/)).toBeVisible({
    timeout: 30_000,
  })
  await expect(page.getByRole('button', { name: 'Deactivate' })).toBeVisible()
  await expect(page.getByText('active', { exact: true })).toBeVisible()
}

type Options = { includeSimulated: boolean }

/** Other journeys review meanwhile: what is approved before and after must be in the file, and nothing that is neither may be. */
async function releaseAndCheck(page: Page, options: Options): Promise<ReleaseRow[]> {
  const before = await readApproved(page, options)
  const promised = await createRelease(page, options)
  const rows = await checkFiles(page, options)
  const after = await readApproved(page, options)
  const [was, is, released] = [textsOf(before.values()), textsOf(after.values()), textsOf(rows)]
  expect(new Set(released).size, 'each once').toBe(released.length)
  expect(released, 'what was approved all the while').toEqual(
    expect.arrayContaining(was.filter((text) => is.includes(text))),
  )
  expect([...was, ...is], 'nothing else').toEqual(expect.arrayContaining(released))
  const isUndisturbed = was.join() === is.join()
  if (isUndisturbed) await expect(page.getByText(promised.replace(/^Preview/, ''))).toBeVisible()
  return rows
}

const textsOf = (rows: Iterable<Approved | ReleaseRow>) =>
  [...rows].map(({ id, approval, turns }) => JSON.stringify({ id, approval, turns })).sort()

async function readApproved(page: Page, { includeSimulated }: Options): Promise<Map<string, Approved>> {
  const api = new Api(page.request)
  return approvedTrajectories(api, await readReleasableTrees(api), {
    countsSimulated: includeSimulated,
    // The certificate rests on simulated verdicts too.
    countsCertified: includeSimulated,
  })
}

/** Ends on the page of the release, once it is ready. Returns what the preview promised that it holds. */
async function createRelease(page: Page, { includeSimulated }: Options): Promise<string> {
  await page.goto('/releases')
  await page.getByRole('link', { name: 'Create release' }).click()
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview).toBeVisible()
  if (includeSimulated) {
    await tick(page.locator('main'), 'Include simulated reviews')
    await expect(preview).toContainText('Simulated reviews are in.')
  }
  const promised = await preview.getByRole('heading', { name: /trajectories, over/ }).innerText()
  await page.getByRole('button', { name: 'Check and build' }).click()
  await page.getByRole('textbox', { name: 'Version' }).fill(`2026.11-${unique()}`)
  await page.getByRole('button', { name: 'Build release' }).click()
  await page.waitForURL(/\/releases\/\d+$/)
  await expect(page.getByText('ready', { exact: true })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('This release rests on simulated reviews.')).toBeVisible({ visible: includeSimulated })
  return promised
}

async function checkFiles(page: Page, { includeSimulated }: Options): Promise<ReleaseRow[]> {
  const api = new Api(page.context().request)
  const manifest = manifestSchema.parse(JSON.parse((await downloadFile(page, 'MANIFEST.json')).text))
  const names = manifest.files.map(({ name }) => name).filter((name) => /^sft-(train|validation)\.jsonl$/.test(name))
  const rows: ReleaseRow[] = []
  for (const name of names) rows.push(...readRows(await downloadFile(page, name)))
  expect(rows.length).toBeGreaterThan(0)
  expect(manifest.includesSimulated).toBe(includeSimulated)
  expect(manifest.calibration, 'the active calibration is named').not.toBeNull()
  for (const { name, ...facts } of manifest.files) {
    const response = await api.send(
      'GET',
      `${new URL(page.url()).pathname.replace('/releases', '/api/releases')}/files/${name}`,
    )
    const { bytes, sha256, lines } = describeFile(await response.body(), name)
    // The lines of a Parquet file are its rows, which only its reader can count.
    expect({ bytes, sha256, lines: name.endsWith('.parquet') ? facts.lines : lines.length }, name).toEqual(facts)
  }
  expect(Object.values(manifest.included).reduce((sum, count) => sum + count, 0)).toBe(rows.length)
  return rows
}
