// How several series are told apart in one plot: by colour, dash and shape together, and by a key drawn into the plot.
import * as Plot from '@observablehq/plot'

type Symbol = 'circle' | 'square2' | 'diamond2' | 'triangle2' | 'times'

/** What a key says of one series: a line, a symbol, or both. */
export type KeyEntry = { name: string; stroke: string; dash?: string; symbol?: Symbol; isHollow?: boolean }

/** The first and the second of two series. */
export const seriesStyles = [
  { stroke: 'var(--accent)', dash: undefined, symbol: 'circle' },
  { stroke: 'var(--warn)', dash: '6 3', symbol: 'square2' },
] as const satisfies readonly Omit<KeyEntry, 'name'>[]

export const styleOf = (index: number) => seriesStyles[index % seriesStyles.length] ?? seriesStyles[0]

const ROW = 18
const SAMPLE = 26
/** Of a letter at the size of `plotStyle`, with some room. */
const LETTER = 6.6

/** Room above the plot for its key; as many rows as the width asks for. */
export function keyMargin(entries: readonly KeyEntry[], width: number): number {
  return placeKey(entries, width).rows * ROW + 10
}

function placeKey(entries: readonly KeyEntry[], width: number) {
  let [x, row] = [0, 0]
  const places = entries.map((entry) => {
    const wide = SAMPLE + entry.name.length * LETTER + 14
    if (x > 0 && x + wide > width - 70) [x, row] = [0, row + 1]
    const place = { entry, x, row }
    x += wide
    return place
  })
  return { places, rows: row + 1 }
}

/** The key as marks above the frame, so that it goes along where the drawing is saved. */
export function keyMarks(entries: readonly KeyEntry[], width: number): Plot.Markish[] {
  const { places, rows } = placeKey(entries, width)
  return places.flatMap(({ entry, x, row }) => {
    const at = { frameAnchor: 'top-left', dy: -(rows - row) * ROW + 4 } as const
    const { name, stroke, dash, symbol, isHollow = false } = entry
    const fill = isHollow ? 'none' : stroke
    const line = Plot.text(['―'], { ...at, dx: x, textAnchor: 'start', fill: stroke, fontSize: 15 })
    const dashes = Plot.text(['╌╌'], { ...at, dx: x, textAnchor: 'start', fill: stroke, fontSize: 12 })
    return [
      ...(symbol ? [] : [dash ? dashes : line]),
      ...(symbol
        ? [Plot.dot([name], { ...at, dy: at.dy + 6, dx: x + 10, symbol, r: 4.5, stroke, fill, strokeWidth: 1.5 })]
        : []),
      Plot.text([name], { ...at, dx: x + SAMPLE, textAnchor: 'start', fill: 'var(--ink)' }),
    ]
  })
}
