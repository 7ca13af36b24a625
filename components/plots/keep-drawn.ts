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
    // The box is the image and says what it shows; the parts inside have nothing to add.
    for (const part of plot.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
    box.replaceChildren(plot)
  }
  const observer = new ResizeObserver(redraw)
  observer.observe(box)
  redraw()
  return () => {
    observer.disconnect()
    box.replaceChildren()
  }
}
