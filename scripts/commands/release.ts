// release: freezes the approved set under a version, builds it, and writes its files into a folder; or fetches an earlier one.
import { setFlagsFromString } from 'node:v8'
import { type CreateRelease, createReleaseSchema } from '@/lib/core/domain/release'
import { DomainError } from '@/lib/core/errors'
import { canonicalJson } from '@/lib/core/formats/canonical-json'
import type { Context } from '@/lib/server/context'
import { parseInput } from '@/lib/server/parse-input'
import { buildRelease } from '@/lib/server/releases/build-release'
import { createRelease } from '@/lib/server/releases/create-release'
import { getRelease } from '@/lib/server/releases/get-release'
import { pushRelease } from '@/lib/server/releases/push-release'
import { saveRelease } from '@/lib/server/releases/save-release'
import type { CommandArguments } from '../command-line/command-arguments'
import { type Command, type CommandCall, UsageError } from '../command-line/command'
import { withDatabase } from '../command-line/with-database'

// The database client plans its queries in WebAssembly, which runs little here: compiled quickly it takes some 50 MB less
// than compiled well.
setFlagsFromString('--liftoff-only')

export const command: Command = {
  summary: 'Freezes the approved set under a version and writes its files, or fetches a release',
  options: {
    version: { value: 'V', help: 'make this release, such as 2026.11.0; one that was begun is gone on with' },
    id: { value: 'N', help: 'fetch this release instead' },
    out: { value: 'DIR', help: 'the folder for the files; those that stand there already are left' },
    push: {
      value: 'OWNER/NAME',
      help: 'send it to this dataset repository of the Hugging Face Hub; HF_TOKEN is needed',
    },
    views: { value: 'LIST', help: 'such as sft,preference; all unless given' },
    encodings: { value: 'LIST', help: 'jsonl, parquet or both, which is the default' },
    'validation-share': { value: 'P', help: 'share of the cases that go to validation, 0 to 0.5; default 0.1' },
    seed: { value: 'N', help: 'of the split; default 1' },
    follows: { value: 'N', help: 'the release that this one mends or follows' },
    'include-uncertified': { help: 'add what the filter alone retains; those rows say uncertified' },
    'include-simulated': { help: 'use simulated verdicts too; the release is marked so' },
  },
  run: (call) => withDatabase((ctx) => release(ctx, call)),
}

async function release(ctx: Context, { args, reporter }: CommandCall): Promise<void> {
  const releaseId = await findOrMake(ctx, args)
  const { version, items, manifest } = await getRelease(ctx, { releaseId })
  reporter.note(`release ${version} (${releaseId}): ${items} of ${manifest?.considered ?? 0} trajectories`)
  const folder = args.optional('out')
  if (folder !== undefined) {
    const { written, kept } = await saveRelease(ctx, { releaseId, folder })
    reporter.note(`${written} files written to ${folder}${kept > 0 ? `, ${kept} stood there already` : ''}`)
  }
  const repository = args.optional('push')
  if (repository === undefined) return
  const { commit, files } = await pushRelease(ctx, { releaseId, repository })
  reporter.note(`${files} files pushed to ${repository}, commit ${commit}`)
}

async function findOrMake(ctx: Context, args: CommandArguments): Promise<number> {
  if (args.has('id') === args.has('version'))
    throw new UsageError('give --version to make a release or --id to fetch one')
  if (args.has('id')) return args.number('id', 0, { min: 1, isInteger: true })
  const wish = parseInput(createReleaseSchema, readWish(args))
  const releaseId = (await findBegun(ctx, wish)) ?? (await createRelease(ctx, wish)).id
  await buildRelease(ctx, { releaseId })
  return releaseId
}

/** The release of that version, to go on with; null where there is none. */
async function findBegun(ctx: Context, wish: CreateRelease): Promise<number | null> {
  const { version } = wish
  const begun = await ctx.db.release.findUnique({ where: { version }, select: { id: true, options: true } })
  if (!begun) return null
  if (canonicalJson(createReleaseSchema.parse(begun.options)) === canonicalJson(wish)) return begun.id
  throw new DomainError(
    'conflict',
    `There is a release ${version} already, of other options. Take another version, or fetch that one with --id ${begun.id}.`,
  )
}

/** As it was typed: `parseInput` says what is wrong with it. */
function readWish(args: CommandArguments): Record<string, unknown> {
  const list = (name: string) => args.optional(name)?.split(',')
  const views = list('views')
  const encodings = list('encodings')
  return {
    version: args.text('version'),
    includeUncertified: args.has('include-uncertified'),
    includeSimulated: args.has('include-simulated'),
    validationShare: args.number('validation-share', 0.1, { min: 0, max: 0.5 }),
    seed: args.number('seed', 1, { min: 0, isInteger: true }),
    followsId: args.has('follows') ? args.number('follows', 0, { min: 1, isInteger: true }) : null,
    ...(views ? { views } : {}),
    ...(encodings ? { encodings } : {}),
  }
}
