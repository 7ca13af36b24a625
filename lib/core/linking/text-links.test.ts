// Reading clinical sentences: what is linked, with which polarity, how; and what must hold for any text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphSchema } from '../domain/graph'
import type { TextReading } from '../domain/text-link'
import { buildGraph } from '../graph/build-graph'
import { buildDictionary } from './dictionary'
import { linkText } from './text-links'

const concept =
  (kind: string) =>
  (id: string, label: string, ...synonyms: string[]) => ({ id, kind, label, synonyms })
const finding = concept('finding')
const disease = concept('disease')
const findings = [
  finding('F:fever', 'Fever', 'Pyrexia'),
  finding('F:chills', 'Chills'),
  finding('F:weight', 'Weight loss'),
  finding('F:cough', 'Cough'),
  finding('F:anemia', 'Anemia'),
  finding('F:spleen', 'Spleen enlargement'),
  finding('F:pain', 'Abdominal pain'),
  finding('F:sev', 'Severe abdominal pain'),
  finding('F:disc', 'Intellectual disability, mild'),
  finding('F:crea', 'Elevated circulating creatinine concentration'),
  finding('F:crlow', 'Decreased circulating creatinine concentration'),
  finding('F:crabn', 'Abnormal circulating creatinine concentration'),
  finding('F:hb', 'Decreased hemoglobin concentration'),
  finding('F:wbc', 'Leukocytosis', 'High white blood cell count'),
  finding('F:ana', 'Antinuclear antibody positivity'),
  finding('F:lead', 'Elevated blood lead'),
  finding('F:twin1', 'Twin sign'),
  finding('F:twin2', 'Second sign', 'Twin sign of the hand', 'Double sign'),
  finding('F:twin3', 'Third sign', 'Double sign'),
  finding('F:speech', 'Absent speech'),
  finding('HP:0012823', 'Clinical modifier'),
  finding('HP:1', 'Progressive course'),
]
const diseases = [
  disease('D:all', 'acute lymphoblastic leukemia', 'ALL'),
  disease('D:csd', 'cat-scratch disease'),
  disease('D:other', 'congenital sodium diarrhea', 'CSD'),
  disease('D:crohn', "Crohn's disease"),
  disease('D:dm2', 'type 2 diabetes mellitus'),
  disease('D:hepa', 'hepatitis A'),
  disease('D:met', 'bone metastasis'),
  disease('D:fever', 'Fever'),
]
const graph = buildGraph(
  graphSchema.parse({
    name: 'texts',
    release: '1',
    concepts: [
      ...findings,
      ...diseases,
      { id: 'T:k', kind: 'test', label: 'Potassium' },
      finding('F:highk', 'Too much potassium'),
    ],
    edges: [
      { rel: 'is_a', from: 'HP:1', to: 'HP:0012823' },
      { rel: 'reveals', from: 'T:k', to: 'F:highk', outcomes: { H: 'present', L: 'absent', N: 'absent' } },
    ],
  }),
)
const dictionary = buildDictionary(graph, ['finding', 'disease'])
const read = (text: string, subject?: string) => linkText(dictionary, text, subject)
const signs = ({ links }: TextReading) =>
  links.map((link) => `${link.polarity === 'present' ? '+' : '-'}${link.concept}`)
const signsOf = (text: string, subject?: string) => signs(read(text, subject)).join(' ')

describe('linkText: wordings', () => {
  it.each([
    ['Fever.', 'F:fever', 'label'],
    ['Had pyrexia.', 'F:fever', 'synonym'],
    ['Fevers at night', 'F:fever', 'plural'],
    ['Severe anaemia', 'F:anemia', 'spelling'],
    ['enlargement of the spleen', 'F:spleen', 'direction'],
    ['loss of weight', 'F:weight', 'word-order'],
    ['an enlarged spleen', 'F:spleen', 'direction'],
    ['mild intellectual disability', 'F:disc', 'word-order'],
    ['Intellectual disability, mild', 'F:disc', 'label'],
    ['raised serum creatinine', 'F:crea', 'direction'],
    ['her creatinine was high', 'F:crea', 'direction'],
    ['severe abdominal pain', 'F:sev', 'label'],
    ['known Crohn disease', 'D:crohn', 'spelling'],
    ['type II diabetes mellitus', 'D:dm2', 'spelling'],
    ['bone metastases', 'D:met', 'plural'],
    ['cat scratch disease', 'D:csd', 'label'],
    ['infected by hepatitis A', 'D:hepa', 'label'],
  ])('%j is %s by %s', (text, id, how) => {
    expect(read(text).links.map((link) => [link.concept, link.how])).toEqual([[id, how]])
  })

  it('prefers the first kind of the dictionary, and never guesses between two concepts', () => {
    expect(read('fever').links.map(({ kind }) => kind)).toEqual(['finding'])
    expect(linkText(buildDictionary(graph, ['disease', 'finding']), 'fever').links[0]?.kind).toBe('disease')
    const { links, ambiguous } = read('no double sign')
    expect(links).toEqual([])
    expect(ambiguous).toMatchObject([
      { start: 3, end: 14, polarity: 'absent', candidates: [{ id: 'F:twin2' }, { id: 'F:twin3' }] },
    ])
  })

  it.each([
    'all patients',
    'ALL PATIENTS',
    'a progressive course',
    'this may lead to elevated costs',
    'pain. Abdominal wall intact',
    'fever-free is one word here: afebrile',
    'hepatitis a',
  ])('links nothing careless in %j', (text) => {
    expect(read(text).links.filter(({ concept: id }) => !['F:fever', 'D:hepa'].includes(id))).toEqual([])
  })

  it('reads an abbreviation as the text explains it, else only where the text bears it out', () => {
    expect(signsOf('Cat-scratch disease (CSD) is rare. CSD was suspected early, then CSD was treated.')).toBe(
      '+D:csd +D:csd +D:csd',
    )
    expect(signsOf('CSD was treated.')).toBe('')
    expect(signsOf('ALL was treated; acute lymphoblastic leukemia relapsed.')).toBe('+D:all +D:all')
    expect(signsOf('ALL')).toBe('+D:all')
  })
})

describe('linkText: polarity', () => {
  it.each([
    ['No fever, chills, or weight loss.', '-F:fever -F:chills -F:weight'],
    ['No fever, but cough was noted.', '-F:fever +F:cough'],
    ['No fever. Cough.', '-F:fever +F:cough'],
    ['The patient denies fever or chills and reports cough.', '-F:fever -F:chills +F:cough'],
    ['Neither fever nor chills; cough', '-F:fever -F:chills +F:cough'],
    ['Negative for fever and cough', '-F:fever -F:cough'],
    ['The work-up was negative for fever and cough', '-F:fever -F:cough'],
    ['She denied fever, chills, joint pain, or new cough', '-F:fever -F:chills -F:cough'],
    ['Ruled out fever, a few chills, and cough', '-F:fever -F:chills -F:cough'],
    ['No changes in cough', '+F:cough'],
    ['There was no rash [2].Cough began', '+F:cough'],
    ['No rash.Cough began', '+F:cough'],
    ['His parents were pleased that the fever went', '+F:fever'],
    ['There was no evidence of anemia.', '-F:anemia'],
    ['Fever was not present.', '-F:fever'],
    ['Fever, chills and cough were absent.', '-F:fever -F:chills -F:cough'],
    ['Reports fever, and cough was not seen.', '+F:fever -F:cough'],
    ['Fever: absent\nCough: present', '-F:fever +F:cough'],
    ['Fever: no; cough', '-F:fever +F:cough'],
    ['Anemia was ruled out. Ruled out anemia.', '-F:anemia -F:anemia'],
    ['No increase in cough', '+F:cough'],
    ['Not only fever', '+F:fever'],
    ['Gram negative rods; fever', '+F:fever'],
    ['Absent speech and no cough', '+F:speech -F:cough'],
    ['Without fever, with cough', '-F:fever +F:cough'],
    ['He has no cough, he has fever.', '-F:cough +F:fever'],
    ['Fever, chills and cough were noted.', '+F:fever +F:chills +F:cough'],
    ['The patient has not developed fever', '-F:fever'],
  ])('%j reads %s', (text, expected) => expect(signsOf(text)).toBe(expected))

  it.each([
    ['Family history of anemia.', 'family-history'],
    ['Her mother had anemia.', 'family-history'],
    ['His sisters were diagnosed with anemia.', 'family-history'],
    ['If fever develops, call.', 'hypothetical'],
    ['CT to rule out weight loss', 'hypothetical'],
    ['Anemia cannot be excluded.', 'hypothetical'],
    ['Evaluated for possible anemia', 'hypothetical'],
  ])('%j is passed over: %s', (text, reason) => {
    const { links, passedOver } = read(text)
    expect([links, passedOver.map((mention) => mention.reason)]).toEqual([[], [reason]])
  })

  it('tells which words deny', () => {
    const text = 'The patient denies any fever.'
    const [link] = read(text).links
    expect(link?.cue && text.slice(link.cue.start, link.cue.end)).toBe('denies')
  })
})

describe('linkText: results', () => {
  it.each([
    ['Hemoglobin: 8.2 g/dL (reference 12–16)', '+F:hb'],
    ['WBC: 15,000/µL (normal: 4,000-10,000)', '+F:wbc'],
    ['Hb: low; WBC: normal; creatinine: Within normal limits.', '+F:hb -F:wbc -F:crabn'],
    ['creatinine of 0.2 mg/dL, reference range 0.5 to 1.1', '+F:crlow'],
    ['creatinine 1.0 mg/dL (reference range 0.5–1.1 g/L)', ''],
    ['CSF creatinine and 3 cells; creatinine 1.0 mg/dL', ''],
    ['Antinuclear antibodies: positive', '+F:ana'],
    ['Antinuclear antibody: Negative', '-F:ana'],
    ['Hemoglobin 8.2 g/dL', ''],
    ['WBC 15.2 x10^9/L (4.0-11.0)', '+F:wbc'],
    ['Hb 8.2 g/dL [12.0 - 16.0 g/dL], creatinine 0.2 mg/dL (>0.5).', '+F:hb +F:crlow'],
    ['Hemoglobin 8.2 (12-16)', ''],
    ['Hemoglobin 8.2 g/dL (12-16 in women)', ''],
    ['Hemoglobin 8.2 g/dL (2019-2020)', ''],
    ['Mean hemoglobin 8.2 g/dL (12-16)', ''],
    ['WBC elevated.', '+F:wbc'],
    ['Elevated WBC.', '+F:wbc'],
    ['Markedly elevated WBC. Hb was low', '+F:wbc +F:hb'],
    ['ANA positive. WBC within normal limits.', '+F:ana -F:wbc'],
    ['ANA not detected.', '-F:ana'],
    ['WBC not elevated.', ''],
    ['No elevated WBC.', ''],
    ['If WBC elevated.', ''],
    ['Mother WBC elevated.', ''],
    ['Elevated WBC and fever.', '+F:fever'],
  ])('%j reads %s', (text, expected) => expect(signsOf(text)).toBe(expected))

  it('takes a bare result for that of its test, by the outcomes of the test where the graph has them', () => {
    expect(signsOf('Markedly elevated.', 'Creatinine')).toBe('+F:crea')
    expect(signsOf('High', 'Potassium')).toBe('+F:highk')
    expect(signsOf('Normal', 'Potassium')).toBe('-F:highk')
    expect(signsOf('Elevated')).toBe('')
  })
})

describe('linkText: any text', () => {
  const wordings = [...findings, ...diseases].flatMap(({ id, label, synonyms }) =>
    [label, ...synonyms].map((text) => ({ id, text })),
  )
  const linkable = wordings.filter(({ id, text }) => !id.startsWith('HP:') && text.length > 3)
  const word = fc.constantFrom(
    ...'no not , . ; : ( ) / - denies without fever fevers was absent negative if family history of 12 mg/dL'.split(
      ' ',
    ),
    ...wordings.map(({ text }) => text),
    'é',
    '😀',
    '\n',
    'β',
  )
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '))

  it('delimits what it claims, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (input) => {
        const { links, ambiguous, passedOver } = read(input)
        const spans = [...links, ...ambiguous, ...passedOver].sort((a, b) => a.start - b.start)
        for (const [i, span] of spans.entries()) {
          expect(span.text).toBe(input.slice(span.start, span.end))
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0)
        }
        expect(links.map(({ start }) => start)).toEqual(links.map(({ start }) => start).toSorted((a, b) => a - b))
        for (const { cue, polarity } of links) expect(cue !== null).toBe(polarity === 'absent')
      }),
    )
  })

  it('links a wording alone to its concept, or says that it is ambiguous, however spaced and cased', () => {
    for (const { id, text: wording } of linkable) {
      for (const written of [wording, `  ${wording}\n`, wording.toUpperCase(), wording.toLowerCase()]) {
        const reading = read(written)
        const ids = [
          ...reading.links.map((link) => link.concept),
          ...reading.ambiguous.flatMap(({ candidates }) => candidates.map((c) => c.id)),
        ]
        if (wording !== 'Fever' || id.startsWith('F:')) expect(ids).toContain(id)
      }
    }
  })

  it('reads "no X" as absent', () => {
    for (const { text: wording } of linkable) {
      const { links, ambiguous } = read(`There is no ${wording}.`)
      expect([...links, ...ambiguous].map(({ polarity }) => polarity)).toEqual(['absent'])
    }
  })

  it.each([
    'no ',
    'no fever ',
    'not, ',
    'fever ',
    'reference 3 ',
    '( ',
    'elevated serum ',
    'a (b) ',
    '\n',
    'was not ',
    'fever, ',
    'non ',
    '. ',
    'x: normal; ',
    '5 (',
    'CSD (CSD) ',
  ])(
    'takes time linear in a text that repeats %j',
    (piece) => {
      expect(() => read(`fever${piece.repeat(Math.ceil(400_000 / piece.length))}fever`)).not.toThrow()
    },
    // Quadratic time would need minutes.
    8000,
  )
})
