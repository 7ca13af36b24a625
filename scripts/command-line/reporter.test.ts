import { describe, expect, it } from 'vitest'
import { createReporter } from './reporter'

function record(isTTY: boolean, columns?: number) {
  let written = ''
  let time = 0
  const output = { isTTY, columns, write: (text: string) => (written += text) }
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

  it('shows how things stand, cut to the width of the terminal, or a whole line per ten seconds', () => {
    const live = record(true, 6)
    live.pass(100)
    live.reporter.show('1 of 10')
    live.pass(50)
    live.reporter.show('too soon')
    live.pass(50)
    live.reporter.show('2 of 10')
    expect(live.written()).toBe('1 of \r\u001B[2K2 of ')
    const logged = record(false, 6)
    for (const second of [5, 10, 15, 20]) {
      logged.pass(5000)
      logged.reporter.show(`after ${second} s`)
    }
    expect(logged.written()).toBe('after 10 s\nafter 20 s\n')
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
