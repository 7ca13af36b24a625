import { describe, expect, it } from 'vitest'
import { oboId, parseOboLine, parseOboSynonym, unescapeObo } from './obo-line'

const raw = (line: string) => parseOboLine(line)?.raw

describe('parseOboLine', () => {
  it('cuts comments and trailing modifiers off', () => {
    expect(parseOboLine('is_a: DOID:4 ! disease')).toEqual({ tag: 'is_a', raw: 'DOID:4' })
    expect(raw('xref: UMLS:C1 {source="MONDO:equivalentTo", source="a \\" } b"} ! x')).toBe('UMLS:C1')
    expect(raw('name: a {plain} brace')).toBe('a {plain} brace')
    expect(raw('name: not\\! a comment ! a comment')).toBe('not\\! a comment')
    expect(raw('name: stop!')).toBe('stop!')
    expect(raw('synonym: "wow ! {a=b}" EXACT []')).toBe('synonym: "wow ! {a=b}" EXACT []'.slice(9))
    expect(raw('name:')).toBe('')
  })

  it('knows what is no line of a stanza', () => {
    expect(parseOboLine('no colon')).toBeNull()
    expect(parseOboLine(': value')).toBeNull()
  })
})

describe('values', () => {
  it('are unescaped', () => {
    expect(unescapeObo('a\\, b\\: \\"c\\" \\{d\\} \\\\ e\\nf\\tg\\Wh')).toBe('a, b: "c" {d} \\ e f g h')
    expect(oboId('ICD10CM:I71\\,2 "label"')).toBe('ICD10CM:I71,2')
    expect(oboId('')).toBe('')
  })

  it('of synonyms have a scope or none', () => {
    expect(parseOboSynonym('"a \\"b\\" " EXACT abbreviation [X:1]')).toEqual({ text: 'a "b"', scope: 'EXACT' })
    expect(parseOboSynonym('"a" BROAD []')?.scope).toBe('BROAD')
    expect(parseOboSynonym('"a" []')).toEqual({ text: 'a', scope: null })
    expect(parseOboSynonym('"a" EXACTLY []')?.scope).toBeNull()
    expect(parseOboSynonym('a EXACT []')).toBeNull()
    expect(parseOboSynonym('"a EXACT []')).toBeNull()
  })
})
