// Knowledge graphs from CSV and TSV files: Disease Ontology's reports, HPO annotations, LOINC2HPO, PrimeKG, Hetionet.
import { axiomColumns, collectDiseaseOntology, diseaseColumns } from '@/lib/core/formats/disease-ontology-tsv'
import type { GraphReading, HeaderWish, PlacedDefect } from '@/lib/core/formats/graph-reading'
import { collectHetionet, hetionetEdgeColumns, hetionetNodeColumns } from '@/lib/core/formats/hetionet'
import { collectHpoa } from '@/lib/core/formats/hpoa'
import { collectLoinc2hpo, loinc2hpoColumns } from '@/lib/core/formats/loinc2hpo'
import { collectPrimeKg, primeKgColumns } from '@/lib/core/formats/primekg'
import { readContentHead } from './read-content'
import { csv, quotedTsv, readRows, tableName, tsv } from './read-rows'
import { layout, readTable } from './read-table'
import { withDefects } from './with-defects'

type Paths = readonly string[]

export async function readDiseaseOntology(paths: Paths, wish: HeaderWish): Promise<GraphReading> {
  const collector = collectDiseaseOntology()
  const unreadable: PlacedDefect[] = []
  for (const path of paths) {
    // Only the report of the hierarchy has quotes around values; in the other an apostrophe or a quote is text.
    const isQuoted = (await readContentHead(path, 4096, tableName)).toString().includes('\n"')
    const layouts = [layout(diseaseColumns, collector.takeDisease), layout(axiomColumns, collector.takeAxioms)]
    unreadable.push(...(await readTable(path, isQuoted ? quotedTsv : tsv, layouts)))
  }
  return withDefects(collector.end(wish), unreadable)
}

export async function readHpoa([path = '']: Paths, wish: HeaderWish): Promise<GraphReading> {
  const collector = collectHpoa()
  const unreadable: PlacedDefect[] = []
  for await (const { place, result } of readRows(path, tsv)) {
    if (result.ok) collector.take(result.value, place)
    else unreadable.push(...result.defects.map((defect) => ({ place, ...defect })))
  }
  return withDefects(collector.end(wish), unreadable)
}

export async function readLoinc2hpo([path = '']: Paths, wish: HeaderWish): Promise<GraphReading> {
  const collector = collectLoinc2hpo()
  const unreadable = await readTable(path, tsv, [layout(loinc2hpoColumns, collector.take)])
  return withDefects(collector.end(wish), unreadable)
}

export async function readPrimeKg([path = '']: Paths, wish: HeaderWish): Promise<GraphReading> {
  const collector = collectPrimeKg()
  const unreadable = await readTable(path, csv, [layout(primeKgColumns, collector.take)])
  return withDefects(collector.end(wish), unreadable)
}

export async function readHetionet(paths: Paths, wish: HeaderWish): Promise<GraphReading> {
  const collector = collectHetionet()
  const layouts = [layout(hetionetNodeColumns, collector.takeNode), layout(hetionetEdgeColumns, collector.takeEdge)]
  const unreadable: PlacedDefect[] = []
  for (const path of paths) unreadable.push(...(await readTable(path, tsv, layouts)))
  return withDefects(collector.end(wish), unreadable)
}
