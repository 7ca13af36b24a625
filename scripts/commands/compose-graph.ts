// compose-graph: several knowledge graphs as one.
import { graphHeaderSchema } from '@/lib/core/domain/graph'
import { COMPOSE_REPORT_FORMAT, writeComposeReport } from '@/lib/core/formats/compose-report-file'
import { GRAPH_FORMAT, writeGraph } from '@/lib/core/formats/graph-file'
import type { ComposePart } from '@/lib/core/compose/compose-entries'
import { composeGraphs } from '@/lib/core/compose/compose-graph'
import { writeFileAtomically, type Write } from '@/lib/server/files/write-file-atomically'
import { UsageError, type Command, type CommandCall } from '../command-line/command'
import { loadGraph } from '../command-line/load-graph'
import { summariseComposition } from '../command-line/summarise-composition'

type Header = { name: string; release: string }

export const command: Command = {
  summary: 'Makes one knowledge graph of several, and reports what merged',
  positionals: 'FILE…',
  options: {
    name: { value: 'N', help: 'name of the graph', required: true },
    release: { value: 'R', help: 'release of the graph', required: true },
    supplement: {
      value: 'F',
      help: 'a graph that only adds synonyms, cross-references and annotations to what the others hold; may be repeated',
      isMultiple: true,
    },
    'no-label-merge': { help: 'joins by ids and cross-references only' },
    out: { value: 'G', help: `${GRAPH_FORMAT}; - for the standard output`, required: true },
    report: { value: 'R.json', help: COMPOSE_REPORT_FORMAT },
  },
  notes: `Every FILE is ${GRAPH_FORMAT}; an earlier one goes before a later one wherever they disagree. The rules are in docs/graphs.md.`,
  run: async (call) => {
    const reportPath = call.args.optional('report')
    const header = headerOf(call)
    await writeFileAtomically(call.args.text('out'), async (write) => {
      const report = await compose(call, header, write)
      if (reportPath !== undefined) await writeFileAtomically(reportPath, (writeReport) => writeReport(`${report}\n`))
    })
  },
}

/** Throws a UsageError on a name or release that no graph may have. */
function headerOf({ args }: CommandCall): Header {
  const parsed = graphHeaderSchema.safeParse({ name: args.text('name'), release: args.text('release') })
  if (parsed.success) return parsed.data
  throw new UsageError(parsed.error.issues.map(({ path, message }) => `--${path.join('')}: ${message}`).join('; '))
}

/** Gives the report as text. The parts are let go before anything is written, which keeps the memory down. */
async function compose({ args, reporter }: CommandCall, header: Header, write: Write): Promise<string> {
  const parts = await loadParts({ args, reporter })
  const { graph, report } = composeGraphs(parts, header, { mergesLabels: !args.has('no-label-merge') })
  parts.length = 0
  for (const line of writeGraph(graph)) await write(`${line}\n`)
  for (const line of summariseComposition(report)) reporter.note(line)
  return writeComposeReport(report)
}

async function loadParts({ args, reporter }: CommandCall): Promise<ComposePart[]> {
  const files = [
    ...args.positionals.map((path) => ({ path, isSupplement: false })),
    ...args.all('supplement').map((path) => ({ path, isSupplement: true })),
  ]
  const parts: ComposePart[] = []
  for (const { path, isSupplement } of files) {
    const graph = await loadGraph(path, reporter)
    if (graph) parts.push({ graph, isSupplement })
  }
  reporter.stopIfRefused('nothing was written')
  return parts
}
