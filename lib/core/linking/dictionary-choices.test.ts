// People's choices decide what a mention with a chosen wording means: one concept of several, one of none, or none at all.
import { describe, expect, it } from 'vitest'
import { caseSchema } from '../domain/case'
import { graphSchema } from '../domain/graph'
import { buildGraph } from '../graph/build-graph'
import { dictionaryOf } from './dictionary'
import type { Chosen } from './dictionary-choices'
import { normalise } from '../graph/normalise'
import { withTextFindings } from './text-case-findings'
import { linkText } from './text-links'

const finding = (id: string, label: string, ...synonyms: string[]) => ({ id, kind: 'finding', label, synonyms })
const graph = buildGraph(
  graphSchema.parse({
    name: 'chosen',
    release: '1',
    concepts: [
      finding('F:heat', 'Heat', 'Hot spell', 'Spell of hotness'),
      finding('F:twin', 'Twin sign', 'Double sign'),
      finding('F:third', 'Third sign', 'Double sign'),
      finding('F:crea', 'Elevated circulating creatinine concentration'),
      { ...finding('F:ache', 'Ache'), xrefs: ['OTHER:ache'] },
      finding('F:aids', 'Hearing devices', 'AIDS'),
      { id: 'D:heat', kind: 'disease', label: 'Heat stroke', synonyms: ['Heat'] },
      { id: 'T:k', kind: 'test', label: 'Potassium' },
      finding('F:highk', 'Too much potassium'),
    ],
    edges: [{ rel: 'reveals', from: 'T:k', to: 'F:highk', outcomes: { H: 'present' } }],
  }),
)

const chosen = (...made: [kind: string, label: string, concept: string | null][]): Chosen => ({
  choices: new Map(made.map(([kind, label, concept]) => [`${kind}:${normalise(label)}`, concept])),
  labels: new Map(made.map(([kind, label]) => [`${kind}:${normalise(label)}`, label])),
})
const read = (choices: Chosen | undefined, text: string) =>
  linkText(dictionaryOf(graph, ['finding', 'disease'], choices), text)
const found = (choices: Chosen | undefined, text: string) =>
  read(choices, text).links.map(({ concept, how, polarity }) => [concept, how, polarity])

describe('choices in a text', () => {
  it('decide an ambiguous wording, with the polarity it stands in', () => {
    const choices = chosen(['finding', 'Double sign', 'F:third'])
    expect(read(undefined, 'No double sign.').ambiguous).toHaveLength(1)
    expect(read(choices, 'No double sign.').ambiguous).toEqual([])
    expect(found(choices, 'No double sign.')).toEqual([['F:third', 'choice', 'absent']])
    expect(found(choices, 'Double signs and a twin sign.')).toEqual([
      ['F:third', 'plural', 'present'],
      ['F:twin', 'label', 'present'],
    ])
  })

  it.each([
    ['Burning up', 'She is burning up.'],
    ['Crohn’s glow', "Known Crohn's glow."],
    ['α-glow', 'An alpha-glow, and α-glow.'],
    ['GLW', 'GLW at night.'],
  ])('add the wording %j that no concept carries', (label, text) => {
    expect(found(undefined, text)).toEqual([])
    const [first] = found(chosen(['finding', label, 'F:heat']), text)
    expect(first?.[0]).toBe('F:heat')
  })

  it('put another concept in place of the one that carries a wording, named by its own id or that of another vocabulary', () => {
    expect(found(chosen(['finding', 'hot SPELL', 'F:twin']), 'A hot spell.')).toEqual([['F:twin', 'choice', 'present']])
    expect(found(chosen(['finding', 'Hot spell', 'OTHER:ache']), 'A hot spell.')).toEqual([
      ['F:ache', 'choice', 'present'],
    ])
  })

  it('take a wording away, also where another wording has the same words, and leave the other wordings', () => {
    const choices = chosen(['finding', 'Hot spell', null])
    expect(found(undefined, 'A hot spell.')).toEqual([['F:heat', 'synonym', 'present']])
    expect(found(choices, 'A hot spell.')).toEqual([])
    expect(found(choices, 'Spell of hotness; heat.').map(([id]) => id)).toEqual(['F:heat', 'F:heat'])
  })

  it('hold for their kind alone', () => {
    expect(found(chosen(['finding', 'Heat', null]), 'Heat.')).toEqual([['D:heat', 'synonym', 'present']])
    expect(found(chosen(['disease', 'Heat', null]), 'Heat.')).toEqual([['F:heat', 'label', 'present']])
  })

  it('are passed over where the graph does not hold their concept', () => {
    for (const id of ['D:heat', 'F:gone'])
      expect(found(chosen(['finding', 'Hot spell', id]), 'A hot spell.')).toEqual([['F:heat', 'synonym', 'present']])
  })

  it('keep an abbreviation to how it is written, and hold where the text explains it otherwise', () => {
    const choices = chosen(['finding', 'TWS', 'F:third'])
    expect(found(choices, 'The tws; a TWS.')).toEqual([['F:third', 'choice', 'present']])
    expect(found(choices, 'Twin sign (TWS).').map(([id]) => id)).toEqual(['F:twin', 'F:third'])
    expect(found(chosen(['finding', 'TWS', null]), 'Twin sign (TWS).').map(([id]) => id)).toEqual(['F:twin'])
  })

  it('decide which finding a result is, and which test a name means', () => {
    const text = 'Elevated creatinine. Creatinine 3.1 mg/dL (reference 0.6–1.2).'
    expect(found(undefined, text).map(([id]) => id)).toEqual(['F:crea', 'F:crea'])
    expect(found(chosen(['finding', 'Elevated creatinine', 'F:ache']), text).map(([id]) => id)).toEqual([
      'F:ache',
      'F:ache',
    ])
    const salt = 'Salt X 7.1 mmol/L (reference 3.5–5.0)'
    expect(found(undefined, salt)).toEqual([])
    expect(found(chosen(['test', 'Salt X', 'T:k']), salt)).toEqual([['F:highk', 'lab-value', 'present']])
  })

  it('share the dictionary of a graph until one is made, and have it built once for a state of them', () => {
    const choices = chosen(['disease', 'Glow', 'D:heat'])
    const plain = dictionaryOf(graph, ['finding'])
    const withChoice = () => dictionaryOf(graph, ['disease'], choices)
    expect(dictionaryOf(graph, ['finding'], chosen()) === plain).toBe(true)
    expect(withChoice() === withChoice()).toBe(true)
    expect(withChoice() === dictionaryOf(graph, ['disease'])).toBe(false)
    expect(dictionaryOf(graph, ['finding']) === plain).toBe(true)
  })
})

describe('choices in a case', () => {
  it('decide which findings are read', () => {
    const given = caseSchema.parse({
      ...{ id: 'c', title: 'Hot', specialty: 's', source: { name: 'test' }, diagnosis: { label: 'Gout' } },
      observation: { text: 'Burning up, with a double sign and a hot spell.', findings: [] },
      menu: [{ test: 'Look', result: 'Double sign' }],
    })
    const choices = chosen(
      ['finding', 'burning up', 'F:ache'],
      ['finding', 'double sign', 'F:third'],
      ['finding', 'hot spell', null],
    )
    const ids = ({ observation, menu }: typeof given) =>
      [observation, ...menu].map(({ findings }) => findings.map(({ concept, textLink }) => [concept, textLink?.how]))
    expect(ids(withTextFindings(graph, given))).toEqual([[['F:heat', 'synonym']], []])
    expect(ids(withTextFindings(graph, given, choices))).toEqual([
      [
        ['F:ache', 'choice'],
        ['F:third', 'choice'],
      ],
      [['F:third', 'choice']],
    ])
  })
})
