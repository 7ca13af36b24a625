import { describe, expect, it } from 'vitest'
import { parseDecision, writeDecision } from './decision-file'

describe('medaction-decision/1', () => {
  it('reads what it writes', () => {
    const decision = { trajectoryId: 't1/n3', p: 0.25, certified: false }
    expect(writeDecision(decision)).toBe(
      '{"format":"medaction-decision/1","trajectoryId":"t1/n3","p":0.25,"certified":false}',
    )
    expect(parseDecision(writeDecision(decision))).toEqual({ ok: true, value: decision })
  })

  it('refuses another version by name', () => {
    expect(parseDecision('{"format":"medaction-decision/2"}')).toMatchObject({
      defects: [{ detail: 'medaction-decision/2 is not known; this build reads medaction-decision/1' }],
    })
  })
})
