import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { onInterrupt } from './on-interrupt'

const kept = process.listeners('SIGINT')
const program = vi.fn()
beforeEach(() => {
  vi.useFakeTimers()
  process.removeAllListeners('SIGINT')
  process.on('SIGINT', program)
})
afterEach(() => {
  vi.useRealTimers()
  program.mockReset()
  process.removeAllListeners('SIGINT')
  for (const listener of kept) process.on('SIGINT', listener)
})

describe('onInterrupt', () => {
  it('takes signals that come together for one, and leaves a later one to the program', () => {
    const tell = vi.fn()
    onInterrupt(tell)
    process.emit('SIGINT')
    vi.advanceTimersByTime(20)
    process.emit('SIGINT')
    expect([tell.mock.calls.length, program.mock.calls.length]).toEqual([1, 0])
    vi.advanceTimersByTime(1000)
    process.emit('SIGINT')
    expect([tell.mock.calls.length, program.mock.calls.length]).toEqual([1, 1])
  })

  it('gives the signals back when the work is over', () => {
    const tell = vi.fn()
    onInterrupt(tell)()
    process.emit('SIGINT')
    expect([tell.mock.calls.length, program.mock.calls.length]).toEqual([0, 1])
    vi.advanceTimersByTime(1000)
    expect(process.listeners('SIGINT')).toEqual([program])
  })
})
