// Cuts a text at the places that are linked in it, for showing them.
import type { TextSpan } from './text-span'

/** `link` is null between the linked places. */
export type TextSegment<Link extends TextSpan> = { start: number; text: string; link: Link | null }

/** The whole text in order. A place outside the text, or over one that starts earlier, is left out. */
export function segmentText<Link extends TextSpan>(text: string, links: readonly Link[]): TextSegment<Link>[] {
  const segments: TextSegment<Link>[] = []
  let at = 0
  const cut = (end: number, link: Link | null) => {
    if (end > at) segments.push({ start: at, text: text.slice(at, end), link })
    at = Math.max(at, end)
  }
  for (const link of [...links].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (link.start < at || link.end > text.length || link.end <= link.start) continue
    cut(link.start, null)
    cut(link.end, link)
  }
  cut(text.length, null)
  return segments
}
