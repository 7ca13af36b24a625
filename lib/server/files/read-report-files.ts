// Case reports from files of every format this build reads.
import { basename } from 'node:path'
import type { Report, ReportFormat } from '@/lib/core/domain/report'
import { parseReport } from '@/lib/core/formats/report-file'
import { parseMedrBenchReport } from '@/lib/core/formats/report-medr-bench'
import { parseReportText } from '@/lib/core/formats/report-text'
import { contentHash } from '../content-hash'
import type { ParsedItem } from '../import-report'
import { parseLines } from './parse-lines'
import { readJsonInput } from './read-json-input'
import { readText } from './read-text'

type Items = AsyncGenerator<ParsedItem<Report>>
type Reader = (paths: readonly string[], name?: string) => Items

const readers = {
  'medr-bench': readMedrBench,
  medaction: (paths) => parseLines(paths, parseReport),
  text: readTexts,
} satisfies Record<ReportFormat, Reader>

/** `name` is what a plain text was called where it now lies under another name; it becomes part of the report's id. */
export function readReportFiles(format: ReportFormat, paths: readonly string[], name?: string): Items {
  const reader: Reader = readers[format]
  return reader(paths, name)
}

async function* readMedrBench(paths: readonly string[]): Items {
  for await (const { place, result } of readJsonInput(paths))
    yield { place, result: result.ok ? parseMedrBenchReport(result.value) : result }
}

async function* readTexts(paths: readonly string[], name?: string): Items {
  for (const path of paths) {
    const text = await readText(path)
    const called = basename(name ?? path).replace(/(\.(txt|md|text))?(\.gz)?$/i, '')
    yield { place: path, result: text.ok ? parseReportText(called || 'report', text.value, contentHash) : text }
  }
}
