// Releases, and asking for one.
import { z } from 'zod'
import { createReleaseSchema, releaseSchema } from '@/lib/core/domain/release'
import { route } from '@/lib/server/http'
import { createRelease } from '@/lib/server/releases/create-release'
import { listReleases } from '@/lib/server/releases/list-releases'

export const GET = route({ input: z.object({}), output: z.object({ items: z.array(releaseSchema) }) }, listReleases)
export const POST = route({ input: createReleaseSchema, output: releaseSchema }, createRelease)
