// The options that every command which reads graphs of outside formats shares.
import type { GraphReading } from '@/lib/core/formats/graph-reading'
import { graphFormats, readGraphFiles } from '@/lib/server/files/read-graph-files'
import type { CommandCall, Option } from './command'
import { reportGraph, writeNotes } from './report-graph'

export const graphInputOptions = {
  from: { value: 'FORMAT', help: graphFormats.join(', '), required: true },
  name: {
    value: 'N',
    help: 'what the graph is called, where it is not to have the name that the file or the format gives',
  },
  release: { value: 'R', help: 'its release; needed where the files name none' },
  notes: { value: 'F', help: 'writes every note as one JSON object a line: place, kind, detail' },
} satisfies Record<string, Option>

export const graphInputNotes = [
  'disease-ontology-tsv takes the report of the hierarchy and, as a second file, that of the axioms; ddxplus the evidences and the',
  'probabilities, or their folder; hetionet the nodes and the edges; hpo-annotations-2015 archives, folders or tab files.',
].join('\n')

/** The graph, after saying what was passed over; notes are written whatever comes of it. Throws where anything was refused. */
export async function readGraphInput(
  { args, reporter }: CommandCall,
  consequence: string,
): Promise<GraphReading['graph']> {
  const { positionals } = args
  const [name, release, notes] = [args.optional('name'), args.optional('release'), args.optional('notes')]
  const wish = { ...(name !== undefined && { name }), ...(release !== undefined && { release }) }
  const reading = await readGraphFiles(args.choice('from', graphFormats), positionals, wish)
  if (notes !== undefined) await writeNotes(notes, reading.notes)
  reportGraph(reading, reporter, consequence)
  return reading.graph
}
