// Signing in and out: the form, the demo accounts, where one lands, and an account an administrator makes.
import type { Page } from '@playwright/test'
import { expect, test, unique } from './fixtures/journey'

async function fillForm(page: Page, email: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

const accounts = [
  { button: 'Physician', name: 'Dr Ada Demo', start: '/reviews' },
  { button: 'Second physician', name: 'Dr Ben Demo', start: '/reviews' },
  { button: 'Adjudicator', name: 'Dr Cleo Demo', start: '/reviews' },
  { button: 'Researcher', name: 'Remi Demo', start: '/overview' },
  { button: 'Administrator', name: 'Alex Demo', start: '/overview' },
]

test('each demo account is one click, and leads to where its work begins', async ({ page }) => {
  for (const { button, name, start } of accounts) {
    await page.goto('/')
    await page.waitForURL(/\/sign-in/)
    await page.getByRole('button', { name: button, exact: true }).click()
    await page.waitForURL(`**${start}`)
    await expect(page.getByRole('banner')).toContainText(name)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(/\/sign-in/)
  }
})

test('a wrong password and an unknown account are told the same', async ({ hire, page }) => {
  const { email } = await hire()
  await page.goto('/sign-in')
  for (const address of [email, `nobody-${unique()}@journey.invalid`]) {
    await fillForm(page, address, 'not the password')
    await expect(page.getByRole('alert').filter({ hasText: 'Not signed in' })).toContainText(
      'E-mail or password is wrong, or the account is disabled.',
    )
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled()
  }
  await page.goto('/reviews')
  await page.waitForURL(/\/sign-in/)
})

test('signing in leads back to the page that was asked for, with its filters', async ({ page }) => {
  await page.goto('/cases?specialty=neurology')
  await page.waitForURL(/\/sign-in\?callbackUrl=/)
  await page.getByRole('button', { name: 'Researcher', exact: true }).click()
  await page.waitForURL('**/cases?specialty=neurology')
  await expect(page.getByRole('heading', { level: 1, name: 'Cases' })).toBeVisible()
})

for (const elsewhere of [
  'https://example.org/',
  '//example.org/',
  '/\\example.org',
  'javascript:alert(1)',
  '/%5C/example.org',
]) {
  test(`signing in never leads to another site: ${elsewhere}`, async ({ page, baseURL }) => {
    const visited: string[] = []
    page.on('request', (request) => visited.push(new URL(request.url()).origin))
    await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(elsewhere)}`)
    await page.getByRole('button', { name: 'Researcher', exact: true }).click()
    await page.waitForURL((url) => url.pathname !== '/sign-in')
    await page.waitForLoadState()
    expect(new Set(visited)).toEqual(new Set([new URL(baseURL ?? '').origin]))
  })
}

test('a signed-out browser finds every page closed, also by its back button', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Physician', exact: true }).click()
  await page.waitForURL('**/reviews')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)
  await page.goBack()
  await page.waitForURL(/\/sign-in\?callbackUrl=%2Freviews$/)
  await page.goto('/reviews')
  await page.waitForURL(/\/sign-in\?callbackUrl=%2Freviews$/)
})

test('an administrator makes an account, whose one-time password signs in until it is disabled', async ({ visit }) => {
  const name = `Dr Eva ${unique()}`
  const email = `${name.replaceAll(' ', '.').toLowerCase()}@journey.invalid`
  const admin = (await visit('admin')).page
  await admin.goto('/people')
  await admin.getByRole('button', { name: 'Add person' }).click()
  const dialog = admin.getByRole('dialog', { name: 'Add a person' })
  await expect(dialog.getByRole('button', { name: 'Add person' })).toBeDisabled()
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('textbox', { name: 'Email' }).fill(email)
  await dialog.getByRole('combobox', { name: 'Role' }).selectOption('adjudicator')
  await dialog.getByRole('button', { name: 'Add person' }).click()
  const password = await dialog.getByLabel('One-time password').innerText()
  await dialog.getByRole('button', { name: 'Done' }).click()
  const row = admin.getByRole('row').filter({ hasText: email })
  await expect(row).toContainText('Adjudicator')
  await admin.reload()
  await expect(row).toBeVisible()
  expect(await admin.content()).not.toContain(password)

  const { page } = await visit(null)
  await page.goto('/sign-in')
  await fillForm(page, email, password)
  await page.waitForURL('**/reviews')
  await expect(page.getByRole('banner')).toContainText(name)
  await expect(page.getByRole('link', { name: 'Adjudications' })).toBeVisible()

  await admin.getByRole('button', { name: `Change ${name}` }).click()
  await admin
    .getByRole('dialog', { name: `Change ${name}` })
    .getByRole('button', { name: 'Disable account' })
    .click()
  await expect(row).toContainText('disabled')
  await page.goto('/reviews')
  await page.waitForURL(/\/sign-in/)
  await fillForm(page, email, password)
  await expect(page.getByRole('alert').filter({ hasText: 'Not signed in' })).toBeVisible()
})
