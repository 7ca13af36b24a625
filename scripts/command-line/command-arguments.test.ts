import { describe, expect, it } from 'vitest'
import type { Command } from './command'
import { readArguments } from './command-arguments'

const command: Command = {
  summary: 'for the test',
  options: { add: { value: 'F', help: 'what to add', isMultiple: true }, out: { value: 'F', help: 'where to' } },
  run: () => Promise.resolve(),
}

describe('options that may be given several times', () => {
  it('are read in their order', () => {
    const args = readArguments(command, ['--add', 'a', '--out=x', '--add=b'])
    expect(args.all('add')).toEqual(['a', 'b'])
    expect(args.text('out')).toBe('x')
    expect(args.all('out')).toEqual(['x'])
  })

  it('are none where they are not given', () => {
    const args = readArguments(command, [])
    expect(args.all('add')).toEqual([])
    expect(args.has('add')).toBe(false)
  })
})
