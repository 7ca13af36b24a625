// The wording of version 1 never changes: drafts name it as what was asked.
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { environment1, environmentMessages } from './environment-1'
import { promptId } from './prompt'

describe('environment@1', () => {
  it('asks in these words', () => {
    const sha256 = createHash('sha256')
      .update(JSON.stringify(environmentMessages('REPORT')))
      .digest('hex')
    expect(sha256).toBe('222971e3298735ec4c1eefa2dab4113d98981c48b4b472808ffc2848a91337cc')
    expect(promptId(environment1)).toBe('environment@1')
  })

  it('holds the report whole, and nothing else of the case', () => {
    const [, question] = environmentMessages('Line one.\nLine two <report>.')
    expect(question?.content).toContain('<report>\nLine one.\nLine two <report>.\n</report>')
  })

  it('has an answer of a form that every server can hold to: all fields required, nothing bounded', () => {
    const text = JSON.stringify(z.toJSONSchema(environment1.schema))
    expect(text).not.toMatch(/minLength|maxLength|minItems|maxItems|anyOf|default/)
    expect(z.toJSONSchema(environment1.schema)).toMatchObject({
      ...{ type: 'object', additionalProperties: false },
      required: ['title', 'specialty', 'observation', 'menu', 'diagnosis'],
    })
  })
})
