// Quotes are found where they stand, through the noise of print and copying, and never inside a word or a number.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuote } from './find-quote'
import { foldText } from './fold-text'
import { isWholeQuote } from './is-whole-quote'

const find = (report: string, words: string) => {
  const found = findQuote(foldText(report), words)
  return found && { text: report.slice(found.quote.start, found.quote.end), how: found.how }
}

const word = fc.stringMatching(/^[a-z]{4,10}$/)
const words = fc.array(word, { minLength: 3, maxLength: 20 })
const noise = (word: string, at: number, kind: number) => {
  const cut = 1 + (at % (word.length - 1))
  return `${word.slice(0, cut)}${['-\n', '\u00ad', '\u200b', '- '][kind % 4]}${word.slice(cut)}`
}

describe('findQuote', () => {
  it('finds every stretch of whole words where it stands first', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (all, a, b) => {
        const from = a % all.length
        const sought = all.slice(from, from + 1 + (b % (all.length - from))).join(' ')
        const report = `${all.join(' ')}. ${all.join(' ')}.`
        const found = find(report, sought)
        expect(found?.text.endsWith(sought)).toBe(true)
        expect(findQuote(foldText(report), sought)?.quote.end).toBeLessThanOrEqual(all.join(' ').length)
      }),
    )
  })

  it('finds words through hyphens at line ends, soft hyphens and other white space, on either side', () => {
    const spaces = fc.array(fc.constantFrom(' ', '\n', '\u00a0', '  ', ' \r\n ', '\u2009'), {
      minLength: 20,
      maxLength: 20,
    })
    fc.assert(
      fc.property(words, spaces, fc.nat(), fc.nat(), (all, gaps, at, kind) => {
        const broken = all.map((each, i) => (i % 3 === 0 ? noise(each, at + i, kind + i) : each))
        const printed = broken.map((each, i) => each + (i < all.length - 1 ? gaps[i % 20] : '')).join('')
        expect(find(`Begin ${printed} end`, all.join(' '))?.text).toBe(printed)
        expect(find(`Begin ${all.join(' ')} end`, printed)?.text).toBe(all.join(' '))
      }),
    )
  })

  it('gives only what folds as what was asked for', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab1- \n.,’”–"\u00ad') })
    fc.assert(
      fc.property(text, text, (report, sought) => {
        const found = findQuote(foldText(report), sought)
        if (!found) return
        const { start, end } = found.quote
        expect(isWholeQuote(report, start, end)).toBe(true)
        const bare = (each: string) => each.replace(/[^ab1]/g, '')
        expect(bare(report.slice(start, end))).toBe(bare(sought))
      }),
    )
  })

  it.each([
    ['CRP level of 101.87 mg/L', 'CRP level of 10'],
    ['CRP level of 101.87 mg/L', 'CRP level of 101'],
    ['CRP level of 101.87 mg/L', '01.87 mg/L'],
    ['a titer of 1:80', 'a titer of 1'],
    ['a dose of 5-10 mg', '10 mg'],
    ['a dose of 5–10 mg', 'a dose of 5'],
    ['a pressure of 120/80 mmHg', 'a pressure of 120'],
    ['troponin < 0.01 ng/mL', '0.01 ng/mL'],
    ['a temperature of −5 °C', '5 °C'],
    ['hepatomegaly', 'hepato'],
    ['a dose of 5 – 10 mg', 'a dose of 5'],
    ['a mass of 3 x 4 cm', '4 cm'],
    ['1,200 cells', '1'],
    ['a range of 5-10', 'a range of 510'],
    ['10⁹ cells', '109 cells'],
    ['The lungs were clear and the heart was large', 'The lungs were clear … the heart was large'],
  ])('finds no place in %j for %j', (report, sought) => {
    expect(find(report, sought)).toBeNull()
  })

  it.each([
    ['She had “crazy‑paving” of the lungs – all of them.', '"crazy-paving" of the lungs - all of them', 'repaired'],
    ['She had “crazy‑paving” of the lungs.', '"“crazy‑paving” of the lungs."', 'repaired'],
    ['Levels of 4.5 µg/ml', 'Levels of 4.5 μg/ml', 'repaired'],
    ['IL-\n6 was 5-\n10 ng', 'IL-6 was 5-10 ng', 'repaired'],
    ['Temperature, 36 °C; heart rate, 96', 'heart rate, 96', 'exact'],
    ['It was 12 cm, then 12.5 cm.', 'It was 12 cm', 'exact'],
  ])('in %j finds %j, %s', (report, sought, how) => {
    expect(find(report, sought)?.how).toBe(how)
  })

  it('takes in the word that denies what is quoted', () => {
    expect(find('There were ulcers. No granulomas were observed.', 'granulomas were observed.')).toEqual({
      text: 'No granulomas were observed.',
      how: 'repaired',
    })
    expect(find('She was seen without any fever or rash', 'fever or rash')?.text).toBe('without any fever or rash')
    expect(find('There is a known fever', 'fever')?.text).toBe('fever')
  })
})
