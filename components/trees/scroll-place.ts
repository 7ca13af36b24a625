// What scrolls a list: the nearest box around it that does, else the page; boxes that only could scroll do not count.

/** Where a list lies in what scrolls it: its distance in pixels from the beginning of the scrolled content. */
export type ScrollPlace = { scroller: HTMLElement; margin: number }

export function scrollPlaceOf(list: HTMLElement): ScrollPlace {
  const scroller = scrollerOf(list)
  const root = list.ownerDocument.documentElement
  const top = list.getBoundingClientRect().top - scroller.getBoundingClientRect().top
  const margin = scroller === root ? top : top - scroller.clientTop + scroller.scrollTop
  return { scroller, margin: Math.round(margin) }
}

function scrollerOf(list: HTMLElement): HTMLElement {
  const { body, documentElement } = list.ownerDocument
  for (let box = list.parentElement; box && box !== body && box !== documentElement; box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(box).overflowY)) return box
  }
  return documentElement
}

/** Every box from the list up to the page, whose sizes tell when the list has moved. */
export function boxesAround(list: HTMLElement): HTMLElement[] {
  const boxes: HTMLElement[] = []
  for (let box: HTMLElement | null = list; box; box = box.parentElement) boxes.push(box)
  return boxes
}
