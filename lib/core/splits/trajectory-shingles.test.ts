// The set of a trajectory is that of its turns, whatever their order.
import { expect, it } from 'vitest'
import { jaccard } from './jaccard'
import { joinShingles, type SaidTurn, shingleTurn } from './trajectory-shingles'

const said = (reasoning: string, test: string): SaidTurn => ({
  action: { kind: 'order', tests: [test] },
  reasoning,
  differential: [{ label: 'Amber fever' }, { label: 'Blue pox' }],
})
const one = shingleTurn(said('Heat at night has few causes and rings would tell them apart.', 'Blood film'))
const two = shingleTurn(said('The rings are there, so little else remains to be thought of.', 'Skin scraping'))

it('joins turns into one ascending set without repeats', () => {
  const joined = joinShingles([two, one, two])
  expect(joined).toEqual(joinShingles([one, two]))
  expect([...joined].every((shingle, at) => at === 0 || shingle > (joined[at - 1] ?? 0))).toBe(true)
  expect(joinShingles([])).toEqual(new Float64Array())
})
it('hears orders, reasoning and hypotheses', () => {
  const other = shingleTurn(said('Heat at night has few causes and rings would tell them apart.', 'Skin scraping'))
  expect(jaccard(one, one)).toBe(1)
  expect(jaccard(one, other)).toBeLessThan(1)
  expect(jaccard(one, other)).toBeGreaterThan(0.5)
})
