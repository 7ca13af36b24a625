import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseAnswer } from './parse-answer'

const schema = z.object({ thought: z.string(), tests: z.array(z.string()) })
const value = { thought: 'a } b', tests: ['x', 'y'] }
const json = JSON.stringify(value)

it.each([
  ['as it should be', json],
  ['space around', `\n ${json} \n`],
  ['a code fence', `Here:\n\`\`\`json\n${json}\n\`\`\`\nDone.`],
  ['a fence never closed', `\`\`\`\n${json}`],
  ['text around', `I think {it} is this: ${json} and no more.`],
  ['a comma too many', '{"thought": "a } b", "tests": ["x", "y",],}'],
  ['bare names', '{thought: "a } b", tests: ["x", "y"]}'],
  ['comments', '{"thought": "a } b", /* why */ "tests": ["x", "y"]}'],
  ['a newline in a text', '{"thought": "a } b", "tests": ["x", "y"]\n}'],
  ['something after it', `${json}\n\n{"note": 1}`],
])('reads an answer with %s', (_, text) => {
  expect(parseAnswer(schema, text)).toEqual({ ok: true, value })
})

it('reads single quotes', () => {
  const text = "So: {'thought': 'it is', 'tests': ['x',]}"
  expect(parseAnswer(schema, text)).toEqual({ ok: true, value: { thought: 'it is', tests: ['x'] } })
})

it('leaves out what no database holds, before the shape is looked at', () => {
  const text = String.raw`{"thought": "a\u0000b \ud83d \ud83e\udda0 \\u0000", "tests": ["\u0000"]}`
  const read = { ok: true, value: { thought: 'ab \ufffd \u{1F9A0} \\u0000', tests: [''] } }
  expect(parseAnswer(schema, text)).toEqual(read)
  expect(parseAnswer(schema, `So: ${text.replace('"thought"', 'thought')}`)).toEqual(read)
})

it('takes no harm of an answer nested without end', () => {
  for (const deep of ['['.repeat(100_000) + ']'.repeat(100_000), '['.repeat(100_000)])
    expect(parseAnswer(schema, `{"thought": "a", "tests": ${deep}}`)).toMatchObject({ ok: false })
})

describe('an answer that cannot be used', () => {
  it('names every defect of its shape', () => {
    const parsed = parseAnswer(schema, '{"thought": 3, "tests": ["x", 4]}')
    expect(parsed).toMatchObject({ ok: false, kind: 'malformed-answer' })
    expect(parsed.ok ? [] : parsed.defects.map(({ pointer }) => pointer)).toEqual(['/thought', '/tests/1'])
  })

  it.each<[string, string, boolean]>([
    ['', 'empty-answer', false],
    [' \n', 'empty-answer', false],
    ['', 'truncated-answer', true],
    ['I cannot say.', 'malformed-answer', false],
    ['"text"', 'malformed-answer', false],
    ['{"thought": "a", "tests": ["x", "y"', 'truncated-answer', false],
    ['```json\n{"thought": "a", "tests": ["x"', 'truncated-answer', false],
    ['{"thought": "a"', 'truncated-answer', true],
    ['Let me begin by', 'truncated-answer', true],
  ])('%j is %s (cut: %s)', (text, kind, isCut) => {
    expect(parseAnswer(schema, text, isCut)).toMatchObject({ ok: false, kind })
  })

  it('is not one that was only cut after its end', () => {
    expect(parseAnswer(schema, `${json}\n\nThis means th`, true)).toEqual({ ok: true, value })
  })
})

it('never takes the beginning of an answer for the whole of it', () => {
  const any = fc.record({ thought: fc.string(), tests: fc.array(fc.string(), { minLength: 1 }) })
  fc.assert(
    fc.property(any, fc.double({ min: 0, max: 0.999, noNaN: true }), (whole, share) => {
      const text = JSON.stringify(whole)
      expect(parseAnswer(schema, text)).toEqual({ ok: true, value: whole })
      expect(parseAnswer(schema, text.slice(0, Math.floor(text.length * share))).ok).toBe(false)
    }),
  )
})
