// Leaks are found whole and through noise; what only looks alike is none.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagnosisNames } from './diagnosis-names'
import { findLeaks, findTextLeaks } from './find-leaks'
import { prepareLeaks } from './prepare-leaks'
import { spellOut } from './spell-out'

const leaksOf = (text: string, label: string, report = '') =>
  findTextLeaks(text, prepareLeaks(diagnosisNames([label], spellOut(report)), [])).map(({ span }) =>
    text.slice(span.start, span.end),
  )
const entry = (result: string, start = 1000) => ({
  ...{ test: 'Film', synonyms: [] },
  result: { text: result, quote: { start, end: start + result.length } },
})

describe('names', () => {
  it.each([
    ['She had Amber   fever.', 'Amber fever', 'Amber   fever'],
    ['an amber fe-\nver of old', 'Amber fever', 'amber fe-\nver'],
    ['an am\u00adber\u00a0fever', 'Amber fever', 'am\u00adber\u00a0fever'],
    ['two schwannomas', 'Schwannoma', 'schwannomas'],
    ['a haemangioma', 'Hemangioma', 'haemangioma'],
    ['Sjogren’s syndrome', 'Sjögren’s syndrome', 'Sjogren’s syndrome'],
    ['an ileoileal intussusception', 'Ileo-ileal intussusception', 'ileoileal intussusception'],
    ['known PAP', 'Pulmonary alveolar proteinosis (PAP)', 'PAP'],
    [
      'pulmonary alveolar proteinosis',
      'Pulmonary alveolar proteinosis (PAP) due to mould',
      'pulmonary alveolar proteinosis',
    ],
  ])('in %j says %j', (text, label, found) => {
    expect(leaksOf(text, label)).toContain(found)
  })

  it.each([
    ['the ambers feverish', 'Amber fever'],
    ['it was normal', 'Wiskott-Aldrich syndrome (WAS)'],
    ['a pap smear', 'Pulmonary alveolar proteinosis (PAP)'],
    ['10 mg of it', 'Myasthenia gravis (MG)'],
    ['a wound infection', 'Infection due to Bacillus megaterium'],
    ['chamber fever', 'Amber fever'],
  ])('in %j does not say %j', (text, label) => {
    expect(leaksOf(text, label)).toEqual([])
  })

  it('include the short form that the report gives', () => {
    const report = 'We report on amber fever (AMF), a rare thing. Others had AMF too.'
    expect(leaksOf('Her brother had AMF.', 'Amber fever', report)).toEqual(['AMF'])
    expect(leaksOf('Her brother had AMF.', 'Amber fever', 'Amber fever (see AMF below)')).toEqual([])
  })

  it('include the long form of a short one', () => {
    const report = 'A case of breast implant-associated anaplastic large cell lymphoma (BIA-ALCL) is told.'
    const long = 'Breast implant-associated anaplastic large-cell lymphoma'
    expect(leaksOf(`She feared ${long}.`, 'BIA-ALCL, stage IA', report)).toEqual([long])
    expect(leaksOf('A case of breast pain.', 'BIA-ALCL', report)).toEqual([])
  })

  it('are found wherever they are put, between any words', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(
      fc.property(fc.array(word), fc.array(word), fc.constantFrom(' ', '\n', '\u00a0', '-', ' \u200b'), (a, b, gap) => {
        const told = `amber${gap}zephyrosis`
        expect(leaksOf([...a, told, ...b].join(' '), 'Amber zephyrosis')).toContain(told)
      }),
    )
  })
})

describe('results', () => {
  const passage = (text: string, start = 0) => ({ text, quote: { start, end: start + text.length } })

  it('are found by their place, however short', () => {
    const [leak, ...others] = findLeaks(passage('All of it was clear.', 986), prepareLeaks([], [entry('clear')]))
    expect(leak).toMatchObject({ kind: 'leaks-result', what: 'Film', span: { start: 1000, end: 1005 } })
    expect(others).toEqual([])
  })

  it('are found by their words elsewhere, whole or a sentence of them', () => {
    const menu = [entry('Amber rings were seen in the film. The rest was clear.')]
    expect(findLeaks(passage('Of old, amber rings were seen in the film.'), prepareLeaks([], menu))).toHaveLength(1)
    expect(findLeaks(passage('The rest was clear at home, he said.'), prepareLeaks([], menu))).toHaveLength(0)
    expect(findLeaks(passage('He weighed 65 kg.'), prepareLeaks([], [entry('65 kg')]))).toHaveLength(1)
    expect(findLeaks(passage('He weighed 165 kg.'), prepareLeaks([], [entry('65 kg')]))).toHaveLength(0)
    expect(
      findLeaks(passage('The film was normal then. He slept.'), prepareLeaks([], [entry('normal')])),
    ).toMatchObject([{ kind: 'leaks-result', what: 'Film', span: { start: 0, end: 25 } }])
    expect(findLeaks(passage('He had a film. His mood was normal.'), prepareLeaks([], [entry('normal')]))).toEqual([])
    expect(findLeaks(passage('His mood was normal.'), prepareLeaks([], [entry('normal')]))).toHaveLength(0)
  })
})
