// npm run bench -- <name> [--json]: measures the project against its goals. Exit 1 where a goal is missed, 2 on wrong usage.
import { type Figure, writeFigures } from './bench/figure'

/** Each bench returns its figures; it is loaded only when asked for. */
const benches: Record<string, () => Promise<() => Promise<Figure[]> | Figure[]>> = {
  graph: async () => (await import('./bench/graph')).benchGraph,
  scoring: async () => (await import('./bench/scoring')).benchScoring,
  linking: async () => (await import('./bench/linking')).benchLinking,
  extraction: async () => (await import('./bench/extraction')).benchExtraction,
  personas: async () => (await import('./bench/personas')).benchPersonas,
}

async function main(words: string[]): Promise<number> {
  const json = words.includes('--json')
  const [name = '', ...others] = words.filter((word) => !word.startsWith('--'))
  const load = others.length === 0 && Object.hasOwn(benches, name) ? benches[name] : undefined
  if (!load || words.some((word) => word.startsWith('--') && word !== '--json')) {
    console.error(`usage: bench <${Object.keys(benches).join('|')}> [--json]`)
    return 2
  }
  const bench = await load()
  const figures = await bench()
  writeFigures(name, figures, json, (line) => console.log(line))
  return figures.every((figure) => figure.ok !== false) ? 0 : 1
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
