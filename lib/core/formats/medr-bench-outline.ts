// The bullets of a section as an outline.
import { plainText } from './medr-bench-sections'

export interface OutlineItem {
  text: string
  children: OutlineItem[]
}

const bullet = /^(\s*)(?:[-*•]|\d+[.)])\s+/

/** A line without a bullet continues the item before it. Items go below the nearest item that is indented less. */
export function readOutline(lines: readonly string[]): OutlineItem[] {
  const roots: OutlineItem[] = []
  const open: { indent: number; item: OutlineItem }[] = []
  for (const line of lines) {
    const text = plainText(line)
    if (text === '') continue
    const indent = bullet.exec(line)?.[1]?.length
    const last = open.at(-1)
    if (indent === undefined && last) {
      last.item.text = `${last.item.text} ${text}`
      continue
    }
    const item: OutlineItem = { text, children: [] }
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= (indent ?? -1)) open.pop()
    ;(open.at(-1)?.item.children ?? roots).push(item)
    open.push({ indent: indent ?? -1, item })
  }
  return roots
}

/** The item and all below it, as one text. */
export function outlineText({ text, children }: OutlineItem): string {
  const below = children.map(outlineText).map((part) => part.replace(/[.;]+$/, ''))
  return below.length === 0 ? text : `${text.replace(/[.;]+$/, '')}${text.endsWith(':') ? '' : ':'} ${below.join('; ')}`
}
