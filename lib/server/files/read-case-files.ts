// Clinical cases from files of every format this build converts.
import type { ClinicalCase } from '@/lib/core/domain/case'
import { parseAgentClinic } from '@/lib/core/formats/agentclinic'
import { parseCase } from '@/lib/core/formats/case-file'
import { parsePhenopacket } from '@/lib/core/formats/phenopacket'
import { contentHash } from '../content-hash'
import type { ParsedItem } from '../import-report'
import { parseLines } from './parse-lines'
import { readJsonInput } from './read-json-input'

type Reader = (paths: readonly string[]) => AsyncGenerator<ParsedItem<ClinicalCase>>

const readers = {
  medaction: (paths) => parseLines(paths, parseCase),
  agentclinic: (paths) => parseLines(paths, (line) => parseAgentClinic(line, contentHash)),
  phenopacket: readPhenopackets,
} satisfies Record<string, Reader>

export type CaseFormat = keyof typeof readers
export const caseFormats = Object.keys(readers) as CaseFormat[]

/** One item a case, sound or refused, in the order of the files; phenopackets also from folders. */
export function readCaseFiles(format: CaseFormat, paths: readonly string[]): AsyncGenerator<ParsedItem<ClinicalCase>> {
  return readers[format](paths)
}

async function* readPhenopackets(paths: readonly string[]): AsyncGenerator<ParsedItem<ClinicalCase>> {
  for await (const { place, result } of readJsonInput(paths)) {
    yield { place, result: result.ok ? parsePhenopacket(result.value) : result }
  }
}
