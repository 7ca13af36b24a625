// HPO annotations of 2015 from an archive, a folder, or a single tab file.
import { CsvError, type Info, parse } from 'csv-parse/sync'
import { annotationColumns2015, collectHpoAnnotations2015 } from '@/lib/core/formats/hpo-annotations-2015'
import type { GraphReading, HeaderWish } from '@/lib/core/formats/graph-reading'
import { type ArchiveFile, readArchive } from './read-archive'
import { rowOptions, tsv } from './read-rows'

type Collector = ReturnType<typeof collectHpoAnnotations2015>

/** Of an archive or a folder every `.tab` at any depth. */
export async function readAnnotationFiles(paths: readonly string[], wish: HeaderWish): Promise<GraphReading> {
  const collector = collectHpoAnnotations2015()
  for (const path of paths) {
    let files = 0
    for await (const file of readArchive(path, /\.tab$/)) {
      files += 1
      readFile(file, collector)
    }
    if (files === 0) collector.refuse(path, '', 'no file whose name ends in .tab stands in it')
  }
  return collector.end(wish)
}

function readFile({ place, bytes }: ArchiveFile, collector: Collector): void {
  const rows = parseRows({ place, bytes }, collector)
  if (!rows) return
  const header = rows[0]?.record.map((name) => name.trim()) ?? []
  const missing = annotationColumns2015.filter((name) => !header.includes(name))
  if (missing.length > 0) {
    return collector.refuse(`${place}:1`, '', `the header lacks ${missing.map((name) => `"${name}"`).join(', ')}`)
  }
  const positions = annotationColumns2015.map((name) => [name, header.indexOf(name)] as const)
  for (const { record, info } of rows.slice(1)) {
    if (record.every((cell) => cell.trim() === '')) continue
    const cells = positions.map(([name, position]) => [name, (record[position] ?? '').trim()])
    collector.take(Object.fromEntries(cells) as Parameters<Collector['take']>[0], `${place}:${info.lines}`)
  }
}

/** Null where a row is too long to be read. */
function parseRows(file: ArchiveFile, collector: Collector): { record: string[]; info: Info }[] | null {
  try {
    return parse(decode(file, collector), rowOptions(tsv)) as unknown as { record: string[]; info: Info }[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    collector.refuse(`${file.place}:${Number(error.lines)}`, '', 'the row is longer than 16 MB')
    return null
  }
}

/** A few of the files have lines in Windows-1252 between their UTF-8. */
function decode({ place, bytes }: ArchiveFile, collector: Collector): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return splitLines(bytes)
      .map((line, index) => decodeLine(line, `${place}:${index + 1}`, collector))
      .join('\n')
  }
}

function decodeLine(line: Buffer, place: string, collector: Collector): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(line)
  } catch {
    collector.note(place, 'line not in UTF-8', 'read as Windows-1252')
    return new TextDecoder('windows-1252').decode(line)
  }
}

function splitLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = []
  let start = 0
  for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
    lines.push(bytes.subarray(start, end))
    start = end + 1
  }
  return [...lines, bytes.subarray(start)]
}
