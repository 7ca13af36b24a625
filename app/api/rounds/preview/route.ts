// What a round would draw.
import { openRoundSchema, roundPreviewSchema } from '@/lib/core/domain/round'
import { route } from '@/lib/server/http'
import { previewRound } from '@/lib/server/rounds/preview-round'

export const POST = route({ input: openRoundSchema, output: roundPreviewSchema }, previewRound)
