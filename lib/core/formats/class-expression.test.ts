import { describe, expect, it } from 'vitest'
import { fillersOf, parseAxioms } from './class-expression'

const shows = (cell: string) => parseAxioms(cell)?.map((axiom) => fillersOf(axiom, ['has symptom', 'has phenotype']))
const sure = (...names: string[]) => ({ sure: names, possible: [] })
const possible = (...names: string[]) => ({ sure: [], possible: names })
const nothing = sure()

describe('parseAxioms and fillersOf', () => {
  it('read axioms between bars, names in quotes or of one word', () => {
    expect(
      shows("'has symptom' some 'joint pain'|'has phenotype' some Fever|'transmitted by' some 'tick bite'"),
    ).toEqual([sure('joint pain'), sure('Fever'), nothing])
    expect(shows("'has symptom' some 'a | b (c) or d'")).toEqual([sure('a | b (c) or d')])
    expect(shows("'has symptom' some 'Crohn\\'s pain'")).toEqual([sure("Crohn's pain")])
  })

  it('tell what is certain under "and" from what is possible under "or"', () => {
    expect(shows("dermatitis and ('has symptom' some blister)")).toEqual([sure('blister')])
    expect(shows("('has symptom' some a) and ('has symptom' some b) and ('located in' some c)")).toEqual([
      sure('a', 'b'),
    ])
    expect(shows("'has symptom' some (a and b)")).toEqual([sure('a', 'b')])
    expect(shows("'has symptom' some (a or (b and c))")).toEqual([possible('a', 'b', 'c')])
    expect(shows("('has symptom' some a) or ('located in' some b)")).toEqual([possible('a')])
    expect(shows("('has symptom' some a) and (('has symptom' some b) or c)")).toEqual([
      { sure: ['a'], possible: ['b'] },
    ])
  })

  it('take nothing from restrictions that establish nothing', () => {
    const cell =
      "'has symptom' only a|'has symptom' min 1 a|'has symptom' exactly 2 (a or b)|not ('has symptom' some a)|'has symptom' value a|'located in' some ('has symptom' some a)"
    expect(shows(cell)).toEqual([nothing, nothing, nothing, nothing, nothing, nothing])
  })

  it('read names of one word with apostrophes and brackets', () => {
    expect(shows("'has symptom' some 4,4'-pain|'has symptom' some (-)-ache|('has symptom' some a(b)c)")).toEqual([
      sure("4,4'-pain"),
      sure('(-)-ache'),
      sure('a(b)c'),
    ])
  })

  it('refuse what is nested deeper than any report is', () => {
    const nested = (depth: number) => `${'('.repeat(depth)}a${')'.repeat(depth)}`
    expect(parseAxioms(nested(90))).not.toBeNull()
    expect(parseAxioms(nested(101))).toBeNull()
    for (const word of ['(', 'not ', 'x some ', 'x only ', 'x min 1 '])
      expect(parseAxioms(word.repeat(100_000))).toBeNull()
    expect(parseAxioms(`${'not '.repeat(200)}a`)).toBeNull()
    expect(parseAxioms('(a) and '.repeat(3000).concat('b'))).not.toBeNull()
  })

  it.each([
    "'has symptom' some",
    "'has symptom' some 'open",
    "('has symptom' some a",
    'a b',
    'a)',
    '',
    'a|',
    "'x' min a",
    'not',
  ])('%s cannot be read', (cell) => expect(parseAxioms(cell)).toBeNull())
})
