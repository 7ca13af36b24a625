// What a release changes against another.
import { diffReleaseSchema, releaseDiffPageSchema } from '@/lib/core/domain/release-diff'
import { route } from '@/lib/server/http'
import { diffRelease } from '@/lib/server/releases/diff-release'

export const GET = route({ input: diffReleaseSchema, output: releaseDiffPageSchema }, diffRelease)
