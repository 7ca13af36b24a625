// npm run bench -- <name> [--json] [--trees N]: measures the project against its goals. Exit 1 where a goal is missed, 2 on wrong usage.
import { parseArgs } from 'node:util'
import { type Figure, writeFigures } from './bench/figure'

/** `trees`: how many a synthesis makes, where it is not to be the whole number. */
type BenchOptions = { trees?: number }

/** Each bench returns its figures; it is loaded only when asked for. */
const benches: Record<string, () => Promise<(options: BenchOptions) => Promise<Figure[]> | Figure[]>> = {
  graph: async () => (await import('./bench/graph')).benchGraph,
  scoring: async () => (await import('./bench/scoring')).benchScoring,
  linking: async () => (await import('./bench/linking')).benchLinking,
  calls: async () => (await import('./bench/calls')).benchCalls,
  extraction: async () => (await import('./bench/extraction')).benchExtraction,
  synthesis: async () => (await import('./bench/synthesis')).benchSynthesis,
  review: async () => (await import('./bench/review')).benchReview,
  workspace: async () => (await import('./bench/workspace')).benchWorkspace,
  personas: async () => {
    const { benchPersonas } = await import('./bench/personas')
    return () => benchPersonas()
  },
}

async function main(args: string[]): Promise<number> {
  const wish = readWish(args)
  const load = wish && Object.hasOwn(benches, wish.name) ? benches[wish.name] : undefined
  if (!wish || !load) {
    console.error(`usage: bench <${Object.keys(benches).join('|')}> [--json] [--trees N]`)
    return 2
  }
  const bench = await load()
  const figures = await bench(wish.options)
  writeFigures(wish.name, figures, wish.json, (line) => console.log(line))
  return figures.every((figure) => figure.ok !== false) ? 0 : 1
}

/** Null where the arguments are none that a bench takes. */
function readWish(args: string[]): { name: string; json: boolean; options: BenchOptions } | null {
  try {
    const options = { json: { type: 'boolean' }, trees: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [name = '', ...others] = positionals
    const trees = values.trees === undefined ? undefined : Number(values.trees)
    if (others.length > 0 || (trees !== undefined && !(Number.isInteger(trees) && trees > 0))) return null
    return { name, json: values.json ?? false, options: { trees } }
  } catch {
    return null
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
