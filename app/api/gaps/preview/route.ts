// What edges for gaps would change.
import { previewGapSchema } from '@/lib/core/domain/gap'
import { gapPreviewSchema } from '@/lib/core/domain/gap-preview'
import { previewGap } from '@/lib/server/gaps/preview-gap'
import { route } from '@/lib/server/http'

export const POST = route({ input: previewGapSchema, output: gapPreviewSchema }, previewGap)
