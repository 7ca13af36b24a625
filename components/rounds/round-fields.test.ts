// What is wrong with a round's options is said by the option and in words, on the step that holds it.
import { describe, expect, it } from 'vitest'
import { openRoundSchema } from '@/lib/core/domain/round'
import { findErrors, nameOption, onlySteps, stepsWithErrors, toErrors } from './round-fields'

const good = openRoundSchema.parse({ name: 'Pilot', budget: 10 })

describe('findErrors', () => {
  it('finds none in what may be opened', () => expect(findErrors(good)).toEqual(new Map()))

  it.each([
    [{ name: ' ' }, 'name', 'Give the round a name.', 'trees'],
    [{ budget: Number.NaN }, 'budget', 'Enter a number.', 'draw'],
    [{ budget: 0 }, 'budget', 'Enter at least 1.', 'draw'],
    [{ piMin: 0 }, 'piMin', 'Enter more than 0.', 'draw'],
    [{ piMin: 1 }, 'piMin', 'Enter less than 1.', 'draw'],
    [{ goldShare: 0.6 }, 'goldShare', 'Enter at most 0.5.', 'checks'],
    [{ reviewsBySpecialty: { neurology: 10 } }, 'reviewsBySpecialty/neurology', 'Enter at most 9.', 'reading'],
    [{ policy: { audit: 0, boundary: 0, disagreement: 0 } }, 'policy', 'Give one policy a weight above 0.', 'draw'],
    [{ name: 'x'.repeat(201) }, 'name', 'Enter at most 200 characters.', 'trees'],
  ] as const)('names what is wrong with %j', (wrong, path, message, step) => {
    const errors = findErrors({ ...good, ...wrong })
    expect([...errors]).toEqual([[path, message]])
    expect(stepsWithErrors(errors)).toEqual([step])
    expect(nameOption(path)).not.toBe(path)
  })

  it('refuses to raise the reviews of trees that one reader reads', () => {
    expect(findErrors({ ...good, raisesReviews: true }).has('raisesReviews')).toBe(true)
    expect(findErrors({ ...good, raisesReviews: true, reviewsPerTree: 2 }).size).toBe(0)
    expect(findErrors({ ...good, raisesReviews: true, reviewsBySpecialty: { neurology: 2 } }).size).toBe(0)
  })

  it('refuses ids that no tree has', () => {
    const filter = { ...good.filter, treeIds: [3, Number.NaN] }
    expect(stepsWithErrors(findErrors({ ...good, filter }))).toEqual(['trees'])
  })
})

it('keeps to the steps asked for, and takes a refusal of the server as its own', () => {
  const errors = toErrors([
    { pointer: '/piMin', detail: 'too high' },
    { pointer: '/filter', detail: 'nothing passes' },
  ])
  expect(stepsWithErrors(errors)).toEqual(['trees', 'draw'])
  expect([...onlySteps(errors, ['draw'])]).toEqual([['piMin', 'too high']])
})
