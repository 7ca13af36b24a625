// What a round would draw.
import { openRoundSchema } from '@/lib/core/domain/round'
import { roundPreviewSchema } from '@/lib/core/domain/round-preview'
import { route } from '@/lib/server/http'
import { previewRound } from '@/lib/server/rounds/preview-round'

export const POST = route({ input: openRoundSchema, output: roundPreviewSchema }, previewRound)
