// What is selected in the report, as a place in its text.
import type { TextSpan } from '@/lib/core/domain/text-span'

/** The selection without white space at its ends; null where nothing of the report is selected. */
export function selectedRange(report: HTMLElement, text: string): TextSpan | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(report)) return null
  const from = report.contains(range.startContainer)
    ? charactersBefore(report, range.startContainer, range.startOffset)
    : 0
  const to = report.contains(range.endContainer)
    ? charactersBefore(report, range.endContainer, range.endOffset)
    : text.length
  const words = text.slice(from, to)
  const start = from + words.length - words.trimStart().length
  const end = start + words.trim().length
  return end > start ? { start, end } : null
}

/** The report's element holds its characters and no others. */
function charactersBefore(report: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange()
  before.setStart(report, 0)
  before.setEnd(node, offset)
  return before.toString().length
}
