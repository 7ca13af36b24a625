// A knowledge graph from files of every format this build reads.
import { DomainError } from '@/lib/core/errors'
import { type GraphFormat, graphFormatSchema } from '@/lib/core/domain/graph-import'
import type { GraphReading, HeaderWish, PlacedDefect } from '@/lib/core/formats/graph-reading'
import { otherGraphFormat } from '@/lib/core/formats/recognise-graph-format'
import { findUnstorableText, UNSTORABLE } from '../unstorable-text'
import { readAnnotationFiles } from './read-annotation-files'
import { isTar } from './read-archive'
import { readBytes } from './read-bytes'
import { firstOf, isRegular } from './read-content'
import { readDiseaseOntology, readHetionet, readHpoa, readLoinc2hpo, readPrimeKg } from './read-graph-tables'
import { readDdxplus, readMedaction, readObo, readOboGraphsFile } from './read-graph-text'
import { withDefects } from './with-defects'

type Paths = readonly string[]
interface Reader {
  /** How many files make one graph. */
  most: number
  read(paths: Paths, wish: HeaderWish): Promise<GraphReading>
}

const readers: Record<GraphFormat, Reader> = {
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
}

export const graphFormats = graphFormatSchema.options

/** One graph of all the files. Throws where a file cannot be read at all; what is wrong inside is in the reading. */
export async function readGraphFiles(format: GraphFormat, paths: Paths, wish: HeaderWish): Promise<GraphReading> {
  const { most, read } = readers[format]
  if (paths.length > most) {
    throw new DomainError(
      'bad-request',
      `${format} takes ${most === 1 ? 'one file' : `at most ${most} files`}, not ${paths.length}`,
    )
  }
  const reading = await read(paths, wish)
  const at = (place: string) => (place === '' ? paths.join(' ') : place)
  const defects = reading.defects.map((defect) => ({ ...defect, place: at(defect.place) }))
  if (!reading.graph) {
    const other = await otherFormats(format, paths)
    return { ...reading, defects: other.length > 0 ? other : defects }
  }
  const pointer = findUnstorableText(reading.graph)
  return pointer === null ? reading : withDefects(reading, [{ place: at(''), pointer, detail: UNSTORABLE }])
}

/** Where a refused file looks like another format, that is what is wrong with it. */
async function otherFormats(format: GraphFormat, paths: Paths): Promise<PlacedDefect[]> {
  const found: PlacedDefect[] = []
  for (const path of paths) {
    if (!(await isRegular(path)) || (await isTar(path))) continue
    const looks = otherGraphFormat(format, (await firstOf(readBytes(path), 4096)).toString())
    if (looks === null) continue
    found.push({ place: path, pointer: '', detail: `looks like ${looks}; give that format in place of ${format}` })
  }
  return found
}
