// Knowledge graphs from text and JSON files: our own format, OBO, OBO Graphs, DDXPlus.
import { type Graph, graphHeaderSchema } from '@/lib/core/domain/graph'
import { collectDdxplus } from '@/lib/core/formats/ddxplus'
import { collectGraph } from '@/lib/core/formats/graph-file'
import type { GraphReading, HeaderWish, PlacedDefect } from '@/lib/core/formats/graph-reading'
import { collectObo } from '@/lib/core/formats/obo'
import { readOboGraphs } from '@/lib/core/formats/obographs'
import { parseWithSchema } from '@/lib/core/formats/schema-defects'
import { readJsonInput } from './read-json-input'
import { readLines } from './read-lines'
import { withDefects } from './with-defects'

type Paths = readonly string[]

export async function readMedaction([path = '']: Paths, wish: HeaderWish): Promise<GraphReading> {
  const collector = collectGraph()
  const unreadable = await takeLines(path, (line, _, number) => collector.take(line, number))
  const { graph, defects } = collector.end()
  const placed = defects.map(({ line, pointer, detail }) => ({ place: `${path}:${line}`, pointer, detail }))
  const reading = graph ? withHeader(graph, wish) : refused(placed)
  return withDefects(reading, unreadable)
}

function withHeader(graph: Graph, wish: HeaderWish): GraphReading {
  const { concepts, edges, ...found } = graph
  const header = parseWithSchema(graphHeaderSchema, { ...found, ...wish })
  if (!header.ok) return refused(header.defects.map((defect) => ({ place: '', ...defect })))
  return { graph: { ...header.value, concepts, edges }, defects: [], notes: [], passedOver: [] }
}

export async function readObo([path = '']: Paths, wish: HeaderWish): Promise<GraphReading> {
  const collector = collectObo()
  const unreadable = await takeLines(path, collector.take)
  return withDefects(collector.end(wish), unreadable)
}

export async function readOboGraphsFile([path = '']: Paths, wish: HeaderWish): Promise<GraphReading> {
  for await (const { place, result } of readJsonInput([path])) {
    if (result.ok) return readOboGraphs(result.value, place, wish)
    return refused(result.defects.map((defect) => ({ place, ...defect })))
  }
  return refused([{ place: path, pointer: '', detail: 'no JSON file stands in it' }])
}

export async function readDdxplus(paths: Paths, wish: HeaderWish): Promise<GraphReading> {
  const collector = collectDdxplus()
  const unreadable: PlacedDefect[] = []
  for await (const { place, result } of readJsonInput(paths)) {
    if (result.ok) collector.take(result.value, place)
    else unreadable.push(...result.defects.map((defect) => ({ place, ...defect })))
  }
  return withDefects(collector.end(wish), unreadable)
}

const refused = (defects: PlacedDefect[]): GraphReading => ({ graph: null, defects, notes: [], passedOver: [] })

/** The lines that are no text. */
async function takeLines(
  path: string,
  take: (line: string, place: string, number: number) => void,
): Promise<PlacedDefect[]> {
  const unreadable: PlacedDefect[] = []
  for await (const { number, line } of readLines(path)) {
    const place = `${path}:${number}`
    if (line.ok) take(line.value, place, number)
    else unreadable.push(...line.defects.map((defect) => ({ place, ...defect })))
  }
  return unreadable
}
