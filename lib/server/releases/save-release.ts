// Writes the files of a release into a folder; what stands there already with the same content is left.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { allow } from '@/lib/core/domain/policy'
import { manifestSchema } from '@/lib/core/domain/release'
import type { Context } from '../context'
import { fileProblem } from '../files/file-problem'
import { writeFileAtomically } from '../files/write-file-atomically'
import { MANIFEST_FILE, readReleaseFile, requireReady } from './read-release-file'

/** The manifest comes last: where it stands, everything it names does. */
export async function saveRelease(
  ctx: Context,
  { releaseId, folder }: { releaseId: number; folder: string },
): Promise<{ written: number; kept: number }> {
  allow(ctx.actor, 'release')
  const { files } = manifestSchema.parse((await requireReady(ctx, releaseId)).manifest)
  await makeFolder(folder)
  const saved = { written: 0, kept: 0 }
  for (const { name, sha256 } of [...files, { name: MANIFEST_FILE, sha256: null }]) {
    const path = join(folder, name)
    if (sha256 !== null && (await hashOf(path)) === sha256) {
      saved.kept += 1
      continue
    }
    const { stream } = await readReleaseFile(ctx, { releaseId, name })
    await writeFileAtomically(path, async (write) => {
      for await (const piece of stream) await write(piece)
    })
    saved.written += 1
  }
  return saved
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw fileProblem('write', folder, error)
  }
}

/** Null where there is no such file. */
async function hashOf(path: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const piece of createReadStream(path)) hash.update(piece)
  } catch {
    return null
  }
  return hash.digest('hex')
}
