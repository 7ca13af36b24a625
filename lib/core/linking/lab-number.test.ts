// Values and ranges as reports write them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareToRange, parseLabNumber, readRangeAtStart, readValueAtEnd } from './lab-number'
import { readOutcomeWord } from './lab-outcome'

function outcomeOf(value: string, range: string) {
  const number = readValueAtEnd(value)?.number
  const stated = readRangeAtStart(range)?.range
  return number && stated ? compareToRange(number, stated) : 'unread'
}

describe('compareToRange', () => {
  it.each([
    ['8.2 g/dL', '12–16', 'L'],
    ['15,000/µL', '4,000-10,000', 'H'],
    ['4.0', '3.5 to 5.0 mmol/L', 'N'],
    ['3.5', '3.5 - 5.0', 'N'],
    ['<0.01', '<0.04', 'N'],
    ['< 0.12 g/L', '1.0–4.2 g/L', 'L'],
    ['>50', '10-20', 'H'],
    ['>15', '10-20', null],
    ['<15', '10-20', null],
    ['378', '≤ 378.0 pg/ml', 'N'],
    ['379 pg/mL', '≤ 378.0 pg/ml', 'H'],
    ['250', '> 300/μl', 'L'],
    ['5 g/dL', '3-6 g/L', null],
    ['4.82 × 109/L', '3.5–9.5 × 109/L', 'N'],
    ['8.2', '12', 'unread'],
    ['none', '12-16', 'unread'],
  ])('%s against %s is %s', (value, range, outcome) => expect(outcomeOf(value, range)).toBe(outcome))

  it('is high above, low below and normal within any range', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 0, max: 9_000 }),
        fc.nat(1000),
        (value, low, more) => {
          const expected = value < low ? 'L' : value > low + more ? 'H' : 'N'
          expect(outcomeOf(`${value} mg/dL`, `${low}–${low + more} mg/dL`)).toBe(expected)
        },
      ),
    )
  })
})

it.each([
  ['15,000', 15_000],
  ['1,234,567.5', 1_234_567.5],
  ['3,5', 3.5],
  ['1.2.3', null],
])('parseLabNumber(%j) is %s', (text, value) => expect(parseLabNumber(text)).toBe(value))

it.each([
  ['Slightly decreased', 'L'],
  ['markedly elevated.', 'H'],
  ['Present (elevated)', 'POS'],
  ['Within normal limits', 'N'],
  ['Normal for age', 'N'],
  ['Non-reactive', 'NEG'],
  ['Not detected', 'NEG'],
  ['2+', 'POS'],
  ['Normal bowel sounds', null],
  ['13.2 g/dL', null],
  ['', null],
])('readOutcomeWord(%j) is %s', (text, outcome) => expect(readOutcomeWord(text)).toBe(outcome))
