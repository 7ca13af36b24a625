// Pushes a release to a dataset repository of the Hugging Face Hub, as one commit.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { allow } from '@/lib/core/domain/policy'
import { manifestSchema } from '@/lib/core/domain/release'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { env } from '../env'
import { MANIFEST_FILE, requireReady } from './read-release-file'
import { saveRelease } from './save-release'

export type Pushed = { repository: string; commit: string; files: number }

/**
 * The repository is made, private, where there is none. The files go over a folder that is removed afterwards; those that the Hub has
 * already are not sent again. The token comes from HF_TOKEN and is neither stored nor logged.
 */
export async function pushRelease(
  ctx: Context,
  { releaseId, repository }: { releaseId: number; repository: string },
): Promise<Pushed> {
  allow(ctx.actor, 'release')
  const { version, manifest } = await requireReady(ctx, releaseId)
  const { HF_TOKEN: accessToken, HF_ENDPOINT: hubUrl } = env()
  if (accessToken === '')
    throw new DomainError('invalid-input', 'Set HF_TOKEN to a token that may write to the repository.')
  if (!accessToken.startsWith('hf_'))
    throw new DomainError('invalid-input', 'HF_TOKEN is no token of the Hub: those start with hf_.')
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw new DomainError('invalid-input', `Name the repository as owner/name, not "${repository}".`)
  const names = [...manifestSchema.parse(manifest).files.map((file) => file.name), MANIFEST_FILE]
  const folder = await mkdtemp(join(tmpdir(), 'medaction-push-'))
  try {
    await saveRelease(ctx, { releaseId, folder })
    const commit = await sendFiles({ accessToken, hubUrl, repository }, { version, folder, names })
    const detail = { repository, hub: hubUrl, commit, files: names.length }
    await ctx.db.$transaction((tx) =>
      recordEvent(ctx, tx, { action: 'push-release', subject: 'release', subjectId: releaseId, detail }),
    )
    return { repository, commit, files: names.length }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Target = { accessToken: string; hubUrl: string; repository: string }
type Sent = { version: string; folder: string; names: readonly string[] }

async function sendFiles({ accessToken, hubUrl, repository }: Target, { version, folder, names }: Sent) {
  const { createRepo, HubApiError, repoExists, uploadFiles } = await import('@huggingface/hub')
  const target = { accessToken, hubUrl, repo: { type: 'dataset' as const, name: repository } }
  try {
    if (!(await repoExists(target))) await createRepo({ ...target, visibility: 'private' })
    const output = await uploadFiles({
      ...target,
      commitTitle: `Release ${version}`,
      files: names.map((path) => ({ path, content: pathToFileURL(join(folder, path)) })),
      // The large files are few and go up whole: the plain protocol of Git LFS is enough, and any server of it will do.
      useXet: false,
    })
    return output?.commit.oid ?? ''
  } catch (error) {
    const { host } = new URL(hubUrl)
    if (error instanceof HubApiError)
      throw new DomainError('conflict', `${host} refused: ${error.message}`, { cause: error })
    // What `fetch` throws where nothing answers.
    if (error instanceof TypeError && error.message === 'fetch failed')
      throw new DomainError('conflict', `${host} does not answer.`, { cause: error })
    throw error
  }
}
