import { expect, test } from 'vitest'
import { benchPersonas } from './personas'

test('the built-in teacher meets its goals on the demo', () => {
  const figures = benchPersonas(2)
  expect(figures.filter(({ ok }) => ok === false)).toEqual([])
  expect(figures.filter(({ goal }) => goal !== null)).toHaveLength(5)
})
