// A drawing on the page as a file that stands on its own.

const tokens = ['--ink', '--muted', '--line', '--accent', '--bad', '--good', '--warn', '--surface', '--bar']

/** The colours in force on the page are written into the file, its background included. */
export function svgText(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const page = getComputedStyle(document.documentElement)
  const colours = tokens.map((token) => `${token}:${page.getPropertyValue(token).trim()}`)
  const style = [...colours, 'color:var(--ink)', 'background:var(--surface)', 'font-family:Inter,system-ui,sans-serif']
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('style', style.join(';'))
  return new XMLSerializer().serializeToString(copy)
}
