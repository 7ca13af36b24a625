import { describe, expect, it } from 'vitest'
import { DomainError } from '@/lib/core/errors'
import { UsageError, type Command, type CommandCall } from './command'
import { runCommandLine } from './run-command-line'

const options = {
  out: { value: 'F', help: 'where to', required: true },
  alpha: { value: 'A', help: 'a share' },
  quick: { help: 'a switch' },
}

async function call(argv: string[], run: (call: CommandCall) => void = () => {}, positionals?: string) {
  const written = { stdout: '', stderr: '' }
  const command: Command = { summary: 'Does it', options, positionals, run: async (given) => run(given) }
  const code = await runCommandLine({ try: () => Promise.resolve({ command }) }, argv, {
    stdout: { write: (text) => (written.stdout += text) },
    stderr: { write: (text) => (written.stderr += text) },
    now: () => 0,
  })
  return { code, ...written }
}
const fail = (error: unknown) => () => {
  throw error
}

describe('runCommandLine', () => {
  it('ends with 0 and says nothing when the command is done', async () => {
    expect(await call(['try', '--out', '-'])).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it('ends with 1 and the reason when input is refused', async () => {
    const error = new DomainError('import-refused', 'not this', { defects: [{ pointer: '/a', detail: 'wrong' }] })
    expect(await call(['try', '--out', 'x'], fail(error))).toEqual({
      code: 1,
      stdout: '',
      stderr: '/a: wrong\ntry: not this\n',
    })
  })

  it.each([
    [['try'], 'missing: --out'],
    [['try', '--out'], '--out'],
    [['try', '--out', 'x', '--none'], '--none'],
    [['try', '--out', 'x', 'more'], 'more'],
  ])('ends with 2 and the usage on %j', async (argv, reason) => {
    const { code, stdout, stderr } = await call(argv)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(reason)
    expect(stderr).toContain('usage: npm run -s cli -- try --out F [--alpha A] [--quick]')
  })

  it('ends with 2 on a usage error of the command, no command and an unknown one', async () => {
    expect((await call(['try', '--out', 'x'], fail(new UsageError('either or')))).stderr).toContain('try: either or')
    expect(await call([])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Does it') as string })
    expect(await call(['toString'])).toMatchObject({ code: 2, stderr: 'unknown command "toString"; there are: try\n' })
  })

  it('ends with 70 and the stack on anything else', async () => {
    for (const error of [new RangeError('a slip'), new DomainError('internal', 'a slip')]) {
      const { code, stderr } = await call(['try', '--out', 'x'], fail(error))
      expect(code).toBe(70)
      expect(stderr).toMatch(/fault of the program: .*a slip\n\s+at /)
    }
  })

  it('shows help on the standard output', async () => {
    expect(await call(['--help'])).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('try') as string,
    })
    const { code, stdout } = await call(['try', '--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('--out F    where to')
  })

  it('reads numbers and choices within their bounds', async () => {
    const number = (text: string) =>
      call(['try', '--out', 'x', '--alpha', text], ({ args }) => {
        args.number('alpha', 0.05, { min: 0, max: 1, isOpen: true })
      })
    expect((await number('0.5')).code).toBe(0)
    for (const text of ['0', '1', 'x', '', 'Infinity', '-1']) expect((await number(text)).code).toBe(2)
    expect((await number('2')).stderr).toContain('--alpha is a number above 0 and below 1, not "2"')
    const choose = ({ args }: CommandCall) => void args.choice('alpha', ['a', 'b'])
    expect((await call(['try', '--out', 'x', '--alpha', 'c'], choose)).stderr).toContain(
      '--alpha is one of a, b, not "c"',
    )
    expect((await call(['try', '--out', 'x', '--alpha', 'b'], choose)).code).toBe(0)
  })

  it('asks for positional arguments where the command takes them', async () => {
    expect((await call(['try', '--out', 'x'], () => {}, 'FILE…')).stderr).toContain('missing: FILE…')
    expect(
      (await call(['try', '--out', 'x', 'a', 'b'], ({ args }) => expect(args.positionals).toEqual(['a', 'b']), 'FILE…'))
        .code,
    ).toBe(0)
  })
})
