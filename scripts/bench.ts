// npm run bench -- <name> [--json] [--trees N] [--runs N] [--markdown]: measures the project against its goals. Exit 1 where a goal is missed, 2 on wrong usage.
import { parseArgs } from 'node:util'
import { type Figure, writeFigures } from './bench/figure'

/** `trees`: how many a synthesis makes, `runs`: how often a simulation draws, where it is not to be the whole number. */
type BenchOptions = { trees?: number; runs?: number; markdown?: boolean }

/** Each bench returns its figures; it is loaded only when asked for. */
const benches: Record<string, () => Promise<(options: BenchOptions) => Promise<Figure[]> | Figure[]>> = {
  graph: async () => (await import('./bench/graph')).benchGraph,
  scoring: async () => (await import('./bench/scoring')).benchScoring,
  linking: async () => (await import('./bench/linking')).benchLinking,
  calls: async () => (await import('./bench/calls')).benchCalls,
  extraction: async () => (await import('./bench/extraction')).benchExtraction,
  synthesis: async () => (await import('./bench/synthesis')).benchSynthesis,
  review: async () => (await import('./bench/review')).benchReview,
  release: async () => (await import('./bench/release')).benchRelease,
  audit: async () => (await import('./bench/audit')).benchAudit,
  guarantee: async () => (await import('./bench/guarantee')).benchGuarantee,
  verdicts: async () => (await import('./bench/verdicts')).benchVerdicts,
  calibration: async () => (await import('./bench/calibration')).benchCalibration,
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
    console.error(`usage: bench <${Object.keys(benches).join('|')}> [--json] [--trees N] [--runs N] [--markdown]`)
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
    const options = {
      json: { type: 'boolean' },
      trees: { type: 'string' },
      runs: { type: 'string' },
      markdown: { type: 'boolean' },
    } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [name = '', ...others] = positionals
    const [trees, runs] = [values.trees, values.runs].map((text) => (text === undefined ? undefined : Number(text)))
    const isCount = (value?: number) => value === undefined || (Number.isInteger(value) && value > 0)
    if (others.length > 0 || !isCount(trees) || !isCount(runs)) return null
    return { name, json: values.json ?? false, options: { trees, runs, markdown: values.markdown } }
  } catch {
    return null
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
