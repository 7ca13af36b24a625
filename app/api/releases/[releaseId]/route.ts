// One release.
import { releaseIdSchema, releaseSchema } from '@/lib/core/domain/release'
import { route } from '@/lib/server/http'
import { getRelease } from '@/lib/server/releases/get-release'

export const GET = route({ input: releaseIdSchema, output: releaseSchema }, getRelease)
