// release: freezes the approved set under a version and writes its files into a folder.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createReleaseSchema } from '@/lib/core/domain/release'
import type { Context } from '@/lib/server/context'
import { writeFileAtomically } from '@/lib/server/files/write-file-atomically'
import { parseInput } from '@/lib/server/parse-input'
import { buildRelease } from '@/lib/server/releases/build-release'
import { createRelease } from '@/lib/server/releases/create-release'
import { getRelease } from '@/lib/server/releases/get-release'
import { readReleaseFile } from '@/lib/server/releases/read-release-file'
import type { Command, CommandCall } from '../command-line/command'
import { withDatabase } from '../command-line/with-database'

export const command: Command = {
  summary: 'Freezes the approved set under a version and writes its files',
  options: {
    version: { value: 'V', help: 'such as 2026.11.0', required: true },
    out: { value: 'DIR', help: 'the folder for the files', required: true },
    'include-uncertified': { help: 'add what the filter alone retains; those rows say uncertified' },
    'include-simulated': { help: 'use simulated verdicts too; the release is marked so' },
  },
  run: (call) => withDatabase((ctx) => release(ctx, call)),
}

async function release(ctx: Context, { args, reporter }: CommandCall): Promise<void> {
  const input = parseInput(createReleaseSchema, {
    version: args.text('version'),
    includeUncertified: args.has('include-uncertified'),
    includeSimulated: args.has('include-simulated'),
  })
  const { id: releaseId } = await createRelease(ctx, input)
  await buildRelease(ctx, { releaseId })
  const { items, manifest } = await getRelease(ctx, { releaseId })
  const folder = args.text('out')
  await mkdir(folder, { recursive: true })
  const names = ['manifest.json', ...(manifest?.files ?? []).map((file) => file.name)]
  for (const name of names) await writeReleaseFile(ctx, { releaseId, name }, join(folder, name))
  reporter.note(
    `release ${input.version}: ${items} of ${manifest?.considered ?? 0} trajectories; ${names.join(', ')} in ${folder}`,
  )
}

async function writeReleaseFile(ctx: Context, file: { releaseId: number; name: string }, path: string): Promise<void> {
  const { stream } = await readReleaseFile(ctx, file)
  const decoder = new TextDecoder()
  await writeFileAtomically(path, async (write) => {
    for await (const piece of stream) await write(decoder.decode(piece, { stream: true }))
  })
}
