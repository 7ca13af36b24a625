// One measured figure of a bench, and how figures are printed.

/** `goal` null: no goal is set and `ok` is null. A goal is a least value, or a largest one where `atMost` made the figure. */
export type Figure = {
  readonly figure: string
  readonly value: number
  readonly unit: string
  readonly goal: number | null
  readonly ok: boolean | null
}

/** A figure whose goal is a least value. A value that is not finite misses every goal. */
export function atLeast(figure: string, value: number, unit: string, goal: number): Figure {
  return { figure, value, unit, goal, ok: value >= goal }
}

/** A figure whose goal is a largest value. A value that is not finite misses every goal. */
export function atMost(figure: string, value: number, unit: string, goal: number): Figure {
  return { figure, value, unit, goal, ok: value <= goal }
}

/** A figure that is only reported. */
export function reported(figure: string, value: number, unit: string): Figure {
  return { figure, value, unit, goal: null, ok: null }
}

/** A table for people, or with `json` one line per figure. */
export function writeFigures(bench: string, figures: readonly Figure[], json: boolean, write: (line: string) => void) {
  if (json) {
    for (const figure of figures) write(JSON.stringify({ bench, ...figure }))
    return
  }
  const width = Math.max(...figures.map(({ figure }) => figure.length))
  for (const { figure, value, unit, goal, ok } of figures) {
    const wanted = goal === null ? '' : `goal ${goal}  ${ok ? 'ok' : 'MISSED'}`
    write(`${figure.padEnd(width)}  ${rounded(value).padStart(10)} ${unit.padEnd(6)} ${wanted}`.trimEnd())
  }
}

const rounded = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(value >= 100 ? 0 : 3))
