// A run on real data must be refused until every secret is there and fit for use.
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { missingSettings } from './required-settings.mjs'

const good = {
  NEXTAUTH_SECRET: 'a'.repeat(32),
  NEXTAUTH_URL: 'https://medaction.example.org',
  ENCRYPTION_KEY: randomBytes(32).toString('base64'),
}
const namesIn = (lines) => lines.map((line) => line.trim().split(':')[0])

describe('missingSettings', () => {
  it('has nothing to say when all is well', () => {
    expect(missingSettings(good)).toEqual([])
  })

  it('lists everything that is missing at once', () => {
    expect(namesIn(missingSettings({}))).toEqual(['NEXTAUTH_SECRET', 'NEXTAUTH_URL', 'ENCRYPTION_KEY'])
  })

  it.each([
    ['NEXTAUTH_SECRET', 'a'.repeat(31)],
    ['NEXTAUTH_URL', 'medaction.example.org'],
    ['NEXTAUTH_URL', 'ftp://medaction.example.org'],
    ['ENCRYPTION_KEY', randomBytes(31).toString('base64')],
  ])('refuses an unusable %s', (name, value) => {
    expect(namesIn(missingSettings({ ...good, [name]: value }))).toEqual([name])
  })
})
