// A file of a release, as a download.
import { releaseFileSchema } from '@/lib/core/domain/release'
import { download, handle, parseInput } from '@/lib/server/http'
import { readReleaseFile } from '@/lib/server/releases/read-release-file'

export const GET = handle(async (ctx, _request, parameters) =>
  download(await readReleaseFile(ctx, parseInput(releaseFileSchema, parameters))),
)
