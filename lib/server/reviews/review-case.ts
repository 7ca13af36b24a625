// A case as whoever judges its trees sees it: names of tests without results, and nothing of its truth.
import type { ReviewCase } from '@/lib/core/domain/review'
import type { Case as CaseRow } from '@/lib/generated/prisma/client'
import { toCase } from '../cases/case-row'

export function toReviewCase(row: CaseRow): ReviewCase {
  const { title, specialty, observation, menu } = toCase(row)
  return { title, specialty, observation, menu: menu.map(({ test, synonyms }) => ({ test, synonyms })) }
}
