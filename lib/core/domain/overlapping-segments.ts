// Cuts a text at the edges of places that may lie over each other, for showing all of them.
import type { TextSpan } from './text-span'

/** A piece of text with the places that cover it, the longest first. */
export type CoveredSegment<Span extends TextSpan> = { start: number; text: string; spans: Span[] }

/** The whole text in order. Places outside the text, or without length, are left out. */
export function overlappingSegments<Span extends TextSpan>(
  text: string,
  spans: readonly Span[],
): CoveredSegment<Span>[] {
  const inside = spans.filter(({ start, end }) => start >= 0 && end <= text.length && end > start)
  const length = ({ start, end }: Span) => end - start
  const inOrder = [...inside].sort((a, b) => a.start - b.start)
  const edges = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  let next = 0
  let covering: Span[] = []
  return edges.slice(0, -1).map((start, index) => {
    covering = covering.filter(({ end }) => end > start)
    for (let span = inOrder[next]; span && span.start === start; span = inOrder[next]) {
      covering.push(span)
      next += 1
    }
    covering.sort((a, b) => length(b) - length(a))
    return { start, text: text.slice(start, edges[index + 1]), spans: covering }
  })
}
