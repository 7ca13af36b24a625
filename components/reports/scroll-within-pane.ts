// Scrolls a pane so that something in it is in sight, and never the page.

/** Nothing happens where the pane is as high as what it holds, or the element is in sight already. */
export function scrollWithinPane(element: HTMLElement | null): void {
  const pane = element?.closest<HTMLElement>('[data-pane]')
  if (!element || !pane || pane.scrollHeight <= pane.clientHeight || getComputedStyle(pane).overflowY === 'visible')
    return
  const place = element.getBoundingClientRect()
  const frame = pane.getBoundingClientRect()
  if (place.top >= frame.top && place.bottom <= frame.bottom) return
  const middle = place.top - frame.top - (frame.height - Math.min(place.height, frame.height)) / 2
  pane.scrollTo({ top: pane.scrollTop + middle })
}
