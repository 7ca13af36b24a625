// The counts a release made now would have.
import { createReleaseSchema, releasePreviewSchema } from '@/lib/core/domain/release'
import { route } from '@/lib/server/http'
import { previewRelease } from '@/lib/server/releases/preview-release'

export const POST = route({ input: createReleaseSchema, output: releasePreviewSchema }, previewRelease)
