import { describe, expect, it } from 'vitest'
import { createReporter } from './reporter'

function record(isTTY: boolean) {
  let written = ''
  let time = 0
  const output = { isTTY, write: (text: string) => (written += text) }
  const reporter = createReporter(output, () => time)
  return { reporter, written: () => written, pass: (ms: number) => (time += ms) }
}

describe('createReporter', () => {
  it('writes a line of progress per ten seconds where there is no terminal', () => {
    const { reporter, written, pass } = record(false)
    for (let second = 0; second < 25; second += 1) {
      pass(1000)
      reporter.count('trees')
    }
    expect(written()).toBe('10 trees so far\n20 trees so far\n')
  })

  it('rewrites one line on a terminal, and clears it for a refusal', () => {
    const { reporter, written, pass } = record(true)
    pass(100)
    reporter.count('cases')
    reporter.count('trees')
    reporter.refuse('t:3', [{ pointer: '/id', detail: 'twice' }])
    expect(written()).toBe('1 cases\r\u001B[2Kt:3: /id: twice\n')
  })

  it('lists every defect, and counts items', () => {
    const { reporter, written } = record(false)
    expect(() => reporter.stopIfRefused('nothing was written')).not.toThrow()
    const defects = [
      { pointer: '', detail: 'one' },
      { pointer: '/a', detail: 'two' },
    ]
    expect(reporter.sound({ place: 'f:1', result: { ok: true, value: 7 } })).toBe(7)
    expect(reporter.hasRefused()).toBe(false)
    expect(reporter.sound({ place: 'f:2', result: { ok: false, defects } })).toBeUndefined()
    expect(written()).toBe('f:2: one\nf:2: /a: two\n')
    expect(() => reporter.stopIfRefused('nothing was written')).toThrow('1 item was refused; nothing was written')
  })
})
