// A knowledge graph from files of every format this build reads.
import { DomainError } from '@/lib/core/errors'
import { collectDdxplus } from '@/lib/core/formats/ddxplus'
import { axiomColumns, collectDiseaseOntology, diseaseColumns } from '@/lib/core/formats/disease-ontology-tsv'
import { collectGraph } from '@/lib/core/formats/graph-file'
import type { GraphReading, HeaderWish, PlacedDefect } from '@/lib/core/formats/graph-reading'
import { collectHetionet, hetionetEdgeColumns, hetionetNodeColumns } from '@/lib/core/formats/hetionet'
import { collectHpoa } from '@/lib/core/formats/hpoa'
import { collectLoinc2hpo, loinc2hpoColumns } from '@/lib/core/formats/loinc2hpo'
import { collectObo } from '@/lib/core/formats/obo'
import { readOboGraphs } from '@/lib/core/formats/obographs'
import { collectPrimeKg, primeKgColumns } from '@/lib/core/formats/primekg'
import { recogniseGraphFormat } from '@/lib/core/formats/recognise-graph-format'
import { findUnstorableText, UNSTORABLE } from '../unstorable-text'
import { readAnnotationFiles } from './read-annotation-files'
import { isFolder, readHead } from './read-archive'
import { readJsonInput } from './read-json-input'
import { readLines } from './read-lines'
import { csv, quotedTsv, readRows, tsv } from './read-rows'
import { layout, readTable } from './read-table'

type Paths = readonly string[]
interface Reader {
  /** How many files make one graph. */
  most: number
  read(paths: Paths, wish: HeaderWish): Promise<GraphReading>
}

const readers = {
  medaction: { most: 1, read: readMedaction },
  obo: { most: 1, read: readObo },
  obographs: { most: 1, read: readOboGraphsFile },
  'disease-ontology-tsv': { most: 2, read: readDiseaseOntology },
  'hpo-annotations-2015': { most: Infinity, read: readAnnotationFiles },
  hpoa: { most: 1, read: readHpoa },
  loinc2hpo: { most: 1, read: readLoinc2hpo },
  ddxplus: { most: 2, read: readDdxplus },
  primekg: { most: 1, read: readPrimeKg },
  hetionet: { most: 2, read: readHetionet },
} satisfies Record<string, Reader>

export type GraphFormat = keyof typeof readers
export const graphFormats = Object.keys(readers) as GraphFormat[]

/** One graph of all the files. Throws where a file cannot be read at all; what is wrong inside is in the reading. */
export async function readGraphFiles(format: GraphFormat, paths: Paths, wish: HeaderWish): Promise<GraphReading> {
  const { most, read }: Reader = readers[format]
  if (paths.length > most) {
    throw new DomainError(
      'bad-request',
      `${format} takes ${most === 1 ? 'one file' : `at most ${most} files`}, not ${paths.length}`,
    )
  }
  const reading = await read(paths, wish)
  const at = (place: string) => (place === '' ? paths.join(' ') : place)
  const defects = reading.defects.map((defect) => ({ ...defect, place: at(defect.place) }))
  if (!reading.graph) return { ...reading, defects: [...(await otherFormats(format, paths)), ...defects] }
  const pointer = findUnstorableText(reading.graph)
  return pointer === null ? reading : withDefects(reading, [{ place: at(''), pointer, detail: UNSTORABLE }])
}

/** Says so where a refused file looks like another format. */
async function otherFormats(format: GraphFormat, paths: Paths): Promise<PlacedDefect[]> {
  const found: PlacedDefect[] = []
  for (const path of paths) {
    if (await isFolder(path)) continue
    const looks = recogniseGraphFormat((await readHead(path, 4096)).toString())
    if (looks === null || looks === format) continue
    found.push({ place: path, pointer: '', detail: `looks like ${looks}; give that format in place of ${format}` })
  }
  return found
}

async function readMedaction([path = '']: Paths, wish: HeaderWish): Promise<GraphReading> {
  const collector = collectGraph()
  const unreadable = await takeLines(path, (line, _, number) => collector.take(line, number))
  const { graph, defects } = collector.end()
  const placed = defects.map(({ line, pointer, detail }) => ({ place: `${path}:${line}`, pointer, detail }))
  return withDefects({ graph: graph && { ...graph, ...wish }, defects: placed, notes: [], passedOver: [] }, unreadable)
}

async function readObo([path = '']: Paths, wish: HeaderWish): Promise<GraphReading> {
  const collector = collectObo()
  const unreadable = await takeLines(path, collector.take)
  return withDefects(collector.end(wish), unreadable)
}

async function readOboGraphsFile([path = '']: Paths, wish: HeaderWish): Promise<GraphReading> {
  for await (const { place, result } of readJsonInput([path])) {
    if (result.ok) return readOboGraphs(result.value, place, wish)
    return refused(result.defects.map((defect) => ({ place, ...defect })))
  }
  return refused([{ place: path, pointer: '', detail: 'no JSON file stands in it' }])
}

async function readDiseaseOntology(paths: Paths, wish: HeaderWish): Promise<GraphReading> {
  const collector = collectDiseaseOntology()
  const unreadable: PlacedDefect[] = []
  for (const path of paths) {
    // Only the report of the hierarchy has quotes around values; in the other an apostrophe or a quote is text.
    const isQuoted = (await readHead(path, 4096)).toString().includes('\n"')
    const layouts = [layout(diseaseColumns, collector.takeDisease), layout(axiomColumns, collector.takeAxioms)]
    unreadable.push(...(await readTable(path, isQuoted ? quotedTsv : tsv, layouts)))
  }
  return withDefects(collector.end(wish), unreadable)
}

async function readHpoa([path = '']: Paths, wish: HeaderWish): Promise<GraphReading> {
  const collector = collectHpoa()
  const unreadable: PlacedDefect[] = []
  for await (const { place, result } of readRows(path, tsv)) {
    if (result.ok) collector.take(result.value, place)
    else unreadable.push(...result.defects.map((defect) => ({ place, ...defect })))
  }
  return withDefects(collector.end(wish), unreadable)
}

async function readLoinc2hpo([path = '']: Paths, wish: HeaderWish): Promise<GraphReading> {
  const collector = collectLoinc2hpo()
  const unreadable = await readTable(path, tsv, [layout(loinc2hpoColumns, collector.take)])
  return withDefects(collector.end(wish), unreadable)
}

async function readDdxplus(paths: Paths, wish: HeaderWish): Promise<GraphReading> {
  const collector = collectDdxplus()
  const unreadable: PlacedDefect[] = []
  for await (const { place, result } of readJsonInput(paths)) {
    if (result.ok) collector.take(result.value, place)
    else unreadable.push(...result.defects.map((defect) => ({ place, ...defect })))
  }
  return withDefects(collector.end(wish), unreadable)
}

async function readPrimeKg([path = '']: Paths, wish: HeaderWish): Promise<GraphReading> {
  const collector = collectPrimeKg()
  const unreadable = await readTable(path, csv, [layout(primeKgColumns, collector.take)])
  return withDefects(collector.end(wish), unreadable)
}

async function readHetionet(paths: Paths, wish: HeaderWish): Promise<GraphReading> {
  const collector = collectHetionet()
  const layouts = [layout(hetionetNodeColumns, collector.takeNode), layout(hetionetEdgeColumns, collector.takeEdge)]
  const unreadable: PlacedDefect[] = []
  for (const path of paths) unreadable.push(...(await readTable(path, tsv, layouts)))
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

function withDefects(reading: GraphReading, more: readonly PlacedDefect[]): GraphReading {
  if (more.length === 0) return reading
  return { ...reading, graph: null, defects: [...more, ...reading.defects] }
}
