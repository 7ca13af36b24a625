// A whole release as one tar, as a download.
import { releaseIdSchema } from '@/lib/core/domain/release'
import { download, handle } from '@/lib/server/http'
import { parseInput } from '@/lib/server/parse-input'
import { archiveRelease } from '@/lib/server/releases/archive-release'

export const GET = handle(async (ctx, _request, parameters) =>
  download(await archiveRelease(ctx, parseInput(releaseIdSchema, parameters))),
)
