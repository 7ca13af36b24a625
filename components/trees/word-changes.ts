// Which words of a text are new against another, and which are gone.
import { diffWordsWithSpace } from 'diff'

export type WordChange = { kind: 'same' | 'added' | 'removed'; text: string }

/** Beyond this many changed words marks help nobody, and finding them takes long. */
const MOST_CHANGES = 400
/** The least share of common words at which two texts count as versions of one. */
const LEAST_COMMON = 0.4

/** Null where the texts have so little in common that marking words would say nothing. */
export function wordChanges(before: string, after: string): WordChange[] | null {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES })
  if (!parts) return null
  const words = (text: string) => text.split(/\s+/).filter(Boolean).length
  const common = parts.reduce((sum, part) => sum + (part.added || part.removed ? 0 : words(part.value)), 0)
  if (common < LEAST_COMMON * Math.max(words(before), words(after))) return null
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}
