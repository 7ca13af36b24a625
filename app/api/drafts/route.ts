// Keeping a half-typed form of a review.
import { draftSchema, saveDraftSchema } from '@/lib/core/domain/draft'
import { saveDraft } from '@/lib/server/drafts/save-draft'
import { route } from '@/lib/server/http'

export const POST = route({ input: saveDraftSchema, output: draftSchema }, saveDraft)
