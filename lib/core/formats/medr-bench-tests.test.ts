import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOutline } from './medr-bench-outline'
import { testsOf } from './medr-bench-tests'

const entries = (section: string) =>
  testsOf(readOutline(section.split('\n'))).orderables.map(({ name, parts, aliases = [] }) => [
    name,
    parts.map(({ text }) => text).join('; '),
    ...aliases,
  ])
const names = (section: string) => entries(section).map(([name]) => name)

describe('testsOf', () => {
  it('dissolves groups that gather, and keeps another group whole with its members as other names', () => {
    const section = `
  - **Imaging studies:**
    - Chest CT: a mass
    - PET: avid
  - **Renal biopsy:**
    - Light microscopy: expansion
    - No deposits`
    expect(entries(section)).toEqual([
      ['Chest CT', 'a mass'],
      ['PET', 'avid'],
      ['Renal biopsy', 'Light microscopy: expansion; No deposits', 'Light microscopy'],
    ])
  })

  it('names a value by what was measured, also where only the deviation is said', () => {
    const section =
      '  - Laboratory findings: leukocytosis (19,000/mm³), high CRP (83 mg/L), HbA1c level was 15.6%, CA 19-9 37 U/mL, electrolyte imbalance (elevated sodium, low chloride)\n  - ECG: sinus rhythm'
    expect(entries(section).map(([name, text]) => `${name} | ${text}`)).toEqual([
      'Laboratory findings | electrolyte imbalance (elevated sodium, low chloride)',
      'White blood cell count | leukocytosis (19,000/mm³)',
      'CRP | high CRP (83 mg/L)',
      'HbA1c | HbA1c level was 15.6%',
      'CA 19-9 | CA 19-9 37 U/mL',
      'ECG | sinus rhythm',
    ])
  })

  it('tells values apart that are joined by a word, whole lists by their last word, and what a marker is called', () => {
    expect(names('  - CRP 69 mg/L and ESR 40 mm/hour and LDH 300 U/L.\n  - ECG: normal')).toEqual([
      'CRP',
      'ESR',
      'LDH',
      'ECG',
    ])
    expect(names('  - Labs: tumor markers CEA (30.8 ng/mL) and Cyfra21-1 (14 ng/mL)')).toEqual(['CEA', 'Cyfra21-1'])
    expect(names('  - Normal head, cervical, and thoracic spine imaging.\n  - ECG: normal')).toEqual([
      'Head, cervical, and thoracic spine imaging',
      'ECG',
    ])
  })

  it('finds the test in a sentence, and the one before it for a sentence without one', () => {
    expect(
      names('  - HLA genotyping revealed HLA-DRB1*03:01 in the mother.\n  - Mantoux test positive (12 mm).'),
    ).toEqual(['HLA genotyping', 'Mantoux test'])
    expect(names('  - The tumor was upgraded to grade III.\n  - No active bleeding noted on imaging.')).toEqual([
      'Imaging',
    ])
  })

  it('takes a numbered list, bold labels and abbreviations as a person reads them', () => {
    expect(entries('  1. **Optical coherence tomography (OCT)**: fluid\n  2. *eGFR*: 38')).toEqual([
      ['Optical coherence tomography (OCT)', 'fluid', 'Optical coherence tomography', 'OCT'],
      ['eGFR', '38'],
    ])
  })

  it('joins what is said of one test', () => {
    expect(entries('  - MRI: a mass\n  - CT: clear\n  - MRI: unchanged')).toEqual([
      ['MRI', 'a mass; unchanged'],
      ['CT', 'clear'],
    ])
  })

  it('loses no word: each stands in a name, a result or a note', () => {
    const word = fc.constantFrom(
      'CT',
      'MRI',
      'showed',
      'elevated',
      'CRP',
      '12',
      'mg/L',
      'normal',
      'sodium',
      'zorb',
      'mass',
      'Labs',
      '(x)',
    )
    const mark = fc.constantFrom(' ', ' ', ' ', ', ', '; ', ': ', '. ')
    const phrase = fc.array(fc.tuple(word, mark), { minLength: 1, maxLength: 8 })
    const line = fc.tuple(fc.constantFrom('- ', '  - '), phrase)
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const text = lines.map(([bullet, words]) => `${bullet}${words.flat().join('')}`)
        const { orderables, notes } = testsOf(readOutline(text))
        const kept = [
          ...orderables.flatMap(({ name, parts }) => [name, ...parts.map((part) => part.text)]),
          ...notes.map(({ detail }) => detail),
        ]
        const all = kept.join(' ').toLowerCase()
        const sought = ['zorb', 'mass', '12', 'mg/l']
        for (const each of sought) {
          const written = text.join(' ').toLowerCase().includes(each)
          expect(all.includes(each), `${text.join('\n')}\n=> ${JSON.stringify(kept)}`).toBe(written)
        }
      }),
    )
  })
})
