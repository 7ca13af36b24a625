import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFrequency } from './hpo-frequency'

const valueOf = (text: string) => readFrequency(text).value

describe('readFrequency', () => {
  it.each([
    ['3/7', 3 / 7],
    ['78/88 ', 78 / 88],
    ['0/19', 0],
    ['12 of 30', 0.4],
    ['45%', 0.45],
    ['45.5 %', 0.455],
    ['7.5000 %', 0.075],
    ['100.0000 %', 1],
    ['30-40%', 0.35],
    ['50%-90%', 0.7],
    ['1-2%', 0.015],
    ['1.5 - 2.5 %', 0.02],
    ['HP:0040280', 1],
    ['HP:0040281', 0.895],
    ['HP:0040282', 0.545],
    ['HP:0040283', 0.17],
    ['HP:0040284', 0.025],
    ['HP:0040285', 0],
    ['hp:0040283', 0.17],
    ['obligate', 1],
    ['Very  frequent (99-80%)', 0.895],
    ['Obligate (100%)', 1],
    ['Frequent (79-30%)', 0.545],
    ['frequent (30%-79%)', 0.545],
    ['Occasional (29–5%)', 0.17],
    ['Occasional(29-5%)', 0.17],
    ['Very rare (<4-1%)', 0.025],
    ['Very rare (1-4%)', 0.025],
    ['Excluded (0%)', 0],
    ['hallmark (95 %)', 0.95],
    ['frequent (3/7)', 3 / 7],
    ['hallmark ', 0.9],
    ['Common', 0.75],
    ['Typical', 0.5],
    ['frequent', 0.33],
    ['Occasional ', 0.075],
    ['Rare', 0.05],
    ['very rare', 0.01],
    ['excluded', 0],
  ])('%s is %d', (text, value) => {
    expect(readFrequency(text).understood).toBe(true)
    expect(valueOf(text)).toBeCloseTo(value, 12)
  })

  it.each(['', ' ', '.', '-'])('"%s" states none', (text) => {
    expect(readFrequency(text)).toEqual({ value: null, understood: true })
  })

  it.each([
    'frequent (often)',
    'often (20-10%)',
    'frequent (<101%)',
    'variable',
    'hallamark',
    '3/0',
    '5/3',
    '101%',
    '-5%',
    '0.5',
    'HP:0040286',
    '3/x',
    '12/13/14',
    '%',
  ])('"%s" is not understood', (text) => expect(readFrequency(text)).toEqual({ value: null, understood: false }))

  it('gives a share or nothing, whatever is written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9/%. of-]{0,9}$/)), (text) => {
        const { value, understood } = readFrequency(text)
        expect(value === null || (understood && value >= 0 && value <= 1)).toBe(true)
      }),
    )
  })

  it('reads every count among people', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (part, whole) => {
        const expected = part <= whole ? part / whole : null
        expect(valueOf(`${part}/${whole}`)).toBe(expected)
        expect(valueOf(`${part} of ${whole}`)).toBe(expected)
      }),
    )
  })
})
