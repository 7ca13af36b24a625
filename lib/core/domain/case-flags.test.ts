import { describe, expect, it } from 'vitest'
import type { ClinicalCase } from './case'
import { caseFlags } from './case-flags'

const sound: ClinicalCase = {
  id: 'c1',
  title: 'Dizziness when turning over',
  specialty: 'neurology',
  split: 'train',
  source: { name: 'demo', reference: null, licence: null },
  observation: { text: 'The room spins for seconds. Takes 5 mg of diazepam.', findings: [] },
  menu: [{ test: 'Dix-Hallpike test', synonyms: [], result: 'Positive', findings: [], quote: null }],
  diagnosis: { label: 'Benign paroxysmal positional vertigo (BPPV)', concept: null },
  report: null,
}
const withText = (text: string): ClinicalCase => ({ ...sound, observation: { text, findings: [] } })
const flags = (clinicalCase: ClinicalCase, synonyms: string[] = []) =>
  caseFlags(clinicalCase, synonyms).map(({ flag }) => flag)

describe('caseFlags', () => {
  it('raises nothing on a sound case', () => {
    expect(caseFlags(sound)).toEqual([])
  })

  it.each([
    'Known BENIGN  paroxysmal-positional Vertigo, BPPV.',
    'Told she has benign paroxysmal positional vertigo.',
    'History of bppv.',
  ])('sees the diagnosis in %j', (text) => {
    expect(flags(withText(text))).toEqual(['leaks-diagnosis'])
  })

  it('seeks whole words only', () => {
    const goitre = { ...withText('Thyroid goitrous swelling.'), diagnosis: { label: 'Goitre', concept: null } }
    expect(flags(goitre)).toEqual([])
    expect(flags({ ...goitre, observation: { text: 'A goitre.', findings: [] } })).toEqual(['leaks-diagnosis'])
  })

  it('seeks the synonyms given, but not names of one or two letters', () => {
    expect(flags(withText('Canalolithiasis is suspected.'), ['Canalolithiasis'])).toEqual(['leaks-diagnosis'])
    expect(flags(sound, ['MG'])).toEqual([])
  })

  it('says where: the title and the findings of the observation count too', () => {
    expect(caseFlags({ ...sound, title: 'BPPV in a teacher' })[0]?.detail).toBe('the title says "BPPV"')
    const finding = { label: 'BPPV', concept: null, polarity: 'present' as const }
    expect(caseFlags({ ...sound, observation: { text: 'Spinning.', findings: [finding] } })[0]?.detail).toMatch(
      /^a finding/,
    )
  })

  it('is not fooled by a diagnosis without any letter it can compare', () => {
    expect(flags({ ...sound, diagnosis: { label: '—', concept: null } })).toEqual([])
  })

  it('notes a case without tests', () => {
    expect(caseFlags({ ...sound, menu: [] })).toEqual([{ flag: 'no-menu', detail: 'the case offers no test to order' }])
  })
})
