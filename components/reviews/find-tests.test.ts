// What is offered while somebody types an order.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTests } from './find-tests'

const menu = [
  { test: 'Chest X-ray', synonyms: ['CXR'] },
  { test: 'Blood film', synonyms: ['Smear', 'Film'] },
  { test: 'X-ray of the hand', synonyms: [] },
]
const offered = (typed: string, chosen: string[] = []) =>
  findTests(menu, chosen, typed).map(({ test, isOnMenu, by }) => [test, isOnMenu, by])

describe('findTests', () => {
  it('offers the whole menu in its order before anything is typed, without what is chosen', () => {
    expect(offered('')).toEqual(menu.map(({ test }) => [test, true, null]))
    expect(offered('', ['chest x-ray']).map(([test]) => test)).toEqual(['Blood film', 'X-ray of the hand'])
  })

  it('finds names and synonyms, beginnings first, and what was typed last', () => {
    expect(offered('x-ray')).toEqual([
      ['X-ray of the hand', true, null],
      ['Chest X-ray', true, null],
      ['x-ray', false, null],
    ])
    expect(offered('smear')).toEqual([['Blood film', true, 'Smear']])
    expect(offered('moonstone')).toEqual([['moonstone', false, null]])
  })

  it('offers no test twice, and none that is chosen', () => {
    const words = fc.constantFrom('', 'x', 'ray', 'CXR', 'Blood film', 'smear', 'other')
    const chosen = fc.subarray(menu.map(({ test }) => test))
    fc.assert(
      fc.property(words, chosen, (typed, taken) => {
        const names = findTests(menu, taken, typed).map(({ test }) => test)
        expect(new Set(names).size).toBe(names.length)
        expect(names.filter((name) => taken.includes(name))).toEqual([])
      }),
    )
  })
})
