// Runs a command of the command line in a process of its own and measures it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { entryArguments } from '../launch/spawn-watched.mjs'

export type Measured = { seconds: number; peakMb: number }

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Wall-clock seconds and the peak of resident memory in MB (10^6 bytes). Throws where the command fails. */
export async function measureCommand(args: readonly string[]): Promise<Measured> {
  const started = performance.now()
  const child = spawn(
    process.execPath,
    ['--import', fileOf('peak-memory.mjs'), ...entryArguments(fileOf('../cli.ts'), args)],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    },
  )
  const text = { errors: '', peak: '' }
  child.stdio[2]?.on('data', (chunk: Buffer) => (text.errors += chunk.toString()))
  child.stdio[3]?.on('data', (chunk: Buffer) => (text.peak += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${text.errors.slice(-2000)}`)
  return { seconds: (performance.now() - started) / 1000, peakMb: (Number(text.peak) * 1024) / 1e6 }
}
