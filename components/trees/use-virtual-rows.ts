// Which rows of a tree are on the page: all of a small tree; of a large one those in sight, and those that have to stay.
'use client'
import {
  defaultRangeExtractor,
  observeElementOffset,
  observeElementRect,
  type Range,
  useVirtualizer,
  type Virtualizer,
} from '@tanstack/react-virtual'
import { type RefObject, useCallback } from 'react'
import type { TreeRow } from './tree-rows'
import { useScrollPlace } from './use-scroll-place'

/** Up to this many rows all are on the page, so that the browser's own search finds everything. */
const ALL_SHOWN = 100
const OVERSCAN = 8

type Options = {
  list: RefObject<HTMLElement | null>
  rows: readonly TreeRow[]
  /** Rows that stay on the page wherever it is scrolled, such as the one with the keyboard. */
  kept: readonly number[]
}

export function useVirtualRows({ list, rows, kept }: Options) {
  const place = useScrollPlace(list)
  const keptText = kept.join(' ')
  const getItemKey = useCallback((index: number) => rows[index]?.turn.id ?? index, [rows])
  const rangeExtractor = useCallback(
    (range: Range) => {
      if (range.count <= ALL_SHOWN) return Array.from({ length: range.count }, (_, index) => index)
      const staying = keptText === '' ? [] : keptText.split(' ').map(Number)
      return [...new Set([...defaultRangeExtractor(range), ...staying])].sort((a, b) => a - b)
    },
    [keptText],
  )
  return useVirtualizer<HTMLElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => place?.scroller ?? null,
    scrollMargin: place?.margin ?? 0,
    estimateSize: (index) => estimatedHeight(rows[index]),
    getItemKey,
    rangeExtractor,
    overscan: OVERSCAN,
    directDomUpdates: true,
    directDomUpdatesMode: 'position',
    observeElementRect: (instance, report) =>
      isPage(instance) ? observePageRect(report) : observeElementRect(instance, report),
    observeElementOffset: (instance, report) =>
      isPage(instance) ? observePageOffset(report) : observeElementOffset(instance, report),
  })
}

const isPage = ({ scrollElement }: Virtualizer<HTMLElement, HTMLElement>) => scrollElement === document.documentElement

/** The page scrolls without telling its own element: the window does. */
function observePageOffset(report: (offset: number, isScrolling: boolean) => void) {
  const onScroll = () => report(document.documentElement.scrollTop, true)
  const onEnd = () => report(document.documentElement.scrollTop, false)
  onEnd()
  window.addEventListener('scroll', onScroll, { passive: true })
  window.addEventListener('scrollend', onEnd, { passive: true })
  return () => {
    window.removeEventListener('scroll', onScroll)
    window.removeEventListener('scrollend', onEnd)
  }
}

function observePageRect(report: (rect: { width: number; height: number }) => void) {
  const onResize = () => {
    const { clientWidth: width, clientHeight: height } = document.documentElement
    report({ width, height })
  }
  onResize()
  window.addEventListener('resize', onResize)
  return () => window.removeEventListener('resize', onResize)
}

/** In pixels: one line for what was done, a smaller one for each answer and for the leading hypothesis. */
function estimatedHeight(row: TreeRow | undefined): number {
  if (!row) return 0
  return 34 + 18 * (row.turn.answers.length + (row.turn.differential.length > 0 ? 1 : 0))
}
