// Draws into an element and again whenever its width changes.

/** Returns the function that stops and clears. */
export function keepDrawn(box: HTMLElement, draw: (width: number) => Element): () => void {
  let drawnWidth = 0
  const redraw = () => {
    const width = Math.floor(box.clientWidth)
    if (width === 0 || width === drawnWidth) return
    drawnWidth = width
    const plot = draw(width)
    // The content security policy admits no style elements without a nonce; the box around it styles the drawing.
    for (const style of plot.querySelectorAll('style')) style.remove()
    // The box is hidden from screen readers, which are told in words what it shows; a table has the same links for the keyboard.
    for (const part of plot.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
    for (const link of plot.querySelectorAll('a')) link.setAttribute('tabindex', '-1')
    box.replaceChildren(plot)
    box.dataset.drawn = 'yes'
  }
  const observer = new ResizeObserver(redraw)
  observer.observe(box)
  redraw()
  return () => {
    observer.disconnect()
    box.replaceChildren()
    delete box.dataset.drawn
  }
}
