// Groups numbers of turns into a few bands, so that each holds enough trajectories to say something.

const bands = [
  { upTo: 3, name: '1 to 3' },
  { upTo: 5, name: '4 to 5' },
  { upTo: 8, name: '6 to 8' },
]

/**
 * The band of a number of turns: `1 to 3`, `4 to 5`, `6 to 8` or `9 or more`.
 *
 * @param turns at least 1
 * @example turnsBand(4) // "4 to 5"
 */
export function turnsBand(turns: number): string {
  return bands.find(({ upTo }) => turns <= upTo)?.name ?? '9 or more'
}
