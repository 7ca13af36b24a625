import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseFormatLine, writeFormatLine } from './format-line'

const schema = z.object({ 'a/b': z.array(z.number()) })
const parse = (line: string) => parseFormatLine(line, 'medaction-thing/1', schema)
const defectsOf = (line: string) => {
  const result = parse(line)
  return result.ok ? [] : result.defects
}

describe('parseFormatLine', () => {
  it('reads what writeFormatLine wrote', () => {
    const line = writeFormatLine('medaction-thing/1', { 'a/b': [1, 2] })
    expect(line).toBe('{"format":"medaction-thing/1","a/b":[1,2]}')
    expect(parse(line)).toEqual({ ok: true, value: { 'a/b': [1, 2] } })
  })

  it.each([
    ['{"format":"medaction-thing/2"}', 'medaction-thing/2 is not known; this build reads medaction-thing/1'],
    ['{"format":"other"}', 'other is not known; this build reads medaction-thing/1'],
    ['{"format":3}', '3 is not known; this build reads medaction-thing/1'],
    ['{}', 'no "format"; this build reads medaction-thing/1'],
  ])('refuses %s by name', (line, detail) => {
    expect(defectsOf(line)).toEqual([{ pointer: '/format', detail }])
  })

  it.each(['{', '', 'NaN', '{"a":1,}'])('refuses %j as no JSON', (line) => {
    expect(defectsOf(line)[0]?.detail).toMatch(/^not JSON: /)
  })

  it.each(['[]', '1', '"text"', 'null'])('refuses %s as no object', (line) => {
    expect(defectsOf(line)[0]?.detail).toMatch(/^not a JSON object/)
  })

  it('lists every place that does not fit, with escaped pointers', () => {
    const defects = defectsOf('{"format":"medaction-thing/1","a/b":["x",1,null]}')
    expect(defects.map(({ pointer }) => pointer)).toEqual(['/a~1b/0', '/a~1b/2'])
  })

  it('refuses U+0000, but not a backslash followed by u0000', () => {
    const ofText = (text: string) =>
      parseFormatLine(JSON.stringify({ format: 'f/1', text }), 'f/1', z.object({ text: z.string() }))
    expect(ofText('a\u0000b')).toEqual({ ok: false, defects: [{ pointer: '', detail: 'holds the character U+0000' }] })
    expect(ofText('a\\u0000b').ok).toBe(true)
    expect(ofText('a\\\u0000b').ok).toBe(false)
  })
})
