// Terms used: each once, told apart by kind, normalised wording and the id given, whatever the order or the spelling.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../graph/normalise'
import { caseSchema } from './case'
import { collectCaseTerms, collectTreeTerms, collectTurnTerms, termIdentity } from './collect-terms'
import { turnSchema } from './tree'

const label = fc.constantFrom('Fever', 'fever', ' FEVER ', 'Sjögren syndrome', 'Sjogren-Syndrome', 'Rash', '発熱')
const concept = fc.constantFrom(null, null, 'D:1', 'D:2')
const finding = fc.record({ label, concept, polarity: fc.constantFrom('present', 'absent') })
const findings = fc.array(finding, { maxLength: 4 })
const action = fc.oneof(
  fc.constant(null),
  fc.record({ kind: fc.constant('order'), tests: fc.array(label, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('diagnose'), label, concept }),
)
const turn = fc
  .record({
    ...{ id: fc.constant('n1'), parentId: fc.constant(null), action, findings },
    answers: fc.array(fc.record({ test: label, available: fc.constant(true), findings }), { maxLength: 2 }),
    differential: fc.array(fc.record({ label, concept }), { maxLength: 3 }),
  })
  .map((value) => turnSchema.parse(value))
const clinicalCase = fc
  .record({
    diagnosis: fc.record({ label, concept }),
    observation: fc.record({ text: fc.constant('Hot.'), findings }),
    menu: fc.array(fc.record({ test: label, result: fc.constant('seen'), findings }), { maxLength: 3 }),
  })
  .map((value) =>
    caseSchema.parse({ ...value, id: 'c', title: 'Hot', specialty: 's', source: { name: 'made' }, report: null }),
  )

const identities = (terms: Parameters<typeof termIdentity>[0][]) => terms.map(termIdentity).sort()
const sorted = (found: ReadonlySet<string>) => [...found].sort()

describe('collectCaseTerms', () => {
  it('holds each term of the case once, and nothing else', () => {
    fc.assert(
      fc.property(clinicalCase, (value) => {
        const wanted = new Set<string>()
        const want = (kind: string, item: { label: string; concept?: string | null }) =>
          wanted.add(`${kind}\n${normalise(item.label)}\n${item.concept ?? ''}`)
        want('disease', value.diagnosis)
        for (const item of value.observation.findings) want('finding', item)
        for (const { test, findings: shown } of value.menu) {
          want('test', { label: test })
          for (const item of shown) want('finding', item)
        }
        const found = collectCaseTerms(value)
        expect(identities(found)).toEqual(sorted(wanted))
        for (const term of found) expect(normalise(term.label)).toBe(term.term)
      }),
    )
  })
})

describe('collectTreeTerms', () => {
  const start = { diagnosis: { label: 'Gout', concept: null }, observation: { text: 'Hot.', findings: [] } }

  it('holds what its turns hold and what its case starts with, in any order of the turns', () => {
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 4 }), clinicalCase, (turns, value) => {
        const wanted = new Set(turns.flatMap((each) => collectTurnTerms(each).map(termIdentity)))
        for (const term of collectCaseTerms({ ...value, menu: [] })) wanted.add(termIdentity(term))
        expect(identities(collectTreeTerms(turns, value))).toEqual(sorted(wanted))
        expect(identities(collectTreeTerms(turns.toReversed(), value))).toEqual(sorted(wanted))
      }),
    )
  })

  it('takes hypotheses, the diagnosis, findings of turn and answer, and tests as ordered and as answered', () => {
    const turns = [
      {
        id: 'n1',
        parentId: null,
        action: { kind: 'order', tests: ['Blood film'] },
        answers: [
          {
            test: 'Film of blood',
            available: true,
            result: 'Rings',
            findings: [{ label: 'Rings', polarity: 'absent' }],
          },
        ],
        findings: [{ label: 'Heat', concept: 'HP:1', polarity: 'present' }],
        differential: [{ label: 'Amber fever', p: 0.5 }],
      },
      { id: 'n2', parentId: 'n1', action: { kind: 'diagnose', label: 'Blue pox' } },
    ].map((value) => turnSchema.parse(value))
    expect(identities(collectTreeTerms(turns, start))).toEqual([
      'disease\namber fever\n',
      'disease\nblue pox\n',
      'disease\ngout\n',
      'finding\nheat\nHP:1',
      'finding\nrings\n',
      'test\nblood film\n',
      'test\nfilm of blood\n',
    ])
  })
})
