import fc from 'fast-check'
import { expect, it } from 'vitest'
import { differingParts, isShared } from './differing-parts'

it('puts shared parts in one row and what differs beside each other', () => {
  const rows = differingParts('Fever. CT: clear\nMRI: a mass', 'FEVER. CT: a shadow\nESR: 40\nMRI: a mass')
  expect(rows).toEqual([
    { left: 'Fever.', right: 'FEVER.' },
    { left: 'CT: clear', right: 'CT: a shadow' },
    { left: null, right: 'ESR: 40' },
    { left: 'MRI: a mass', right: 'MRI: a mass' },
  ])
  expect(rows.map(isShared)).toEqual([true, false, false, true])
})

it('keeps both texts whole and in order', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 }).map((parts) => parts.join('\n'))
  fc.assert(
    fc.property(text, text, (left, right) => {
      const rows = differingParts(left, right)
      const side = (name: 'left' | 'right') => rows.flatMap((row) => row[name] ?? []).join('\n')
      expect([side('left'), side('right')]).toEqual([left, right])
      expect(rows.filter(isShared).length).toBeGreaterThanOrEqual(left === right && left !== '' ? 1 : 0)
    }),
  )
})
