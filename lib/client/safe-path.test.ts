// No value may lead to another site after signing in.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safePath } from './safe-path'

describe('safePath', () => {
  it('keeps a path with its query and fragment', () => {
    expect(safePath('/reviews/4?turn=n2#top')).toBe('/reviews/4?turn=n2#top')
  })

  it.each([
    '//evil.test',
    '/\\evil.test',
    'https://evil.test',
    '/\t/evil.test',
    '/..//evil.test',
    'javascript:alert(1)',
    '',
    null,
    undefined,
  ])('refuses %j', (value) => {
    expect(safePath(value)).toBe('/')
  })

  it('always stays on this origin', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((rest) => `/${rest}`),
        ),
        (value) => {
          expect(new URL(safePath(value), 'https://app.test').origin).toBe('https://app.test')
        },
      ),
    )
  })
})
