// The offered version.
import { expect, test } from 'vitest'
import { nextVersion } from './next-version'

const november = new Date(2026, 10, 23)

test('the first free number of the month is offered', () => {
  expect(nextVersion(november, [])).toBe('2026.11.0')
  expect(nextVersion(november, ['2026.11.0', '2026.11.2', '2026.10.1'])).toBe('2026.11.1')
  expect(nextVersion(new Date(2027, 0, 1), ['2026.11.0'])).toBe('2027.01.0')
})
