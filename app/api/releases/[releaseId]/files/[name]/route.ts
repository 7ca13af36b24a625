// A file of a release, as a download.
import { releaseFileSchema } from '@/lib/core/domain/release'
import { download, handle } from '@/lib/server/http'
import { parseInput } from '@/lib/server/parse-input'
import { readReleaseFile } from '@/lib/server/releases/read-release-file'

export const GET = handle(async (ctx, _request, parameters) =>
  download(await readReleaseFile(ctx, parseInput(releaseFileSchema, parameters))),
)
