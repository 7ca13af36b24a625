// Clinical cases from files of every format this build converts.
import type { ClinicalCase } from '@/lib/core/domain/case'
import type { CaseFormat } from '@/lib/core/domain/case-list'
import { parseAgentClinic } from '@/lib/core/formats/agentclinic'
import { agentClinicNotes } from '@/lib/core/formats/agentclinic-notes'
import { parseCase } from '@/lib/core/formats/case-file'
import { parsePhenopacket } from '@/lib/core/formats/phenopacket'
import { contentHash } from '../content-hash'
import type { ParsedItem } from '../import-report'
import { parseLines } from './parse-lines'
import { readClindiagFiles } from './read-clindiag-files'
import { readJsonInput } from './read-json-input'
import { readLines } from './read-lines'
import { readMedrBenchFiles } from './read-medr-bench-files'

type Items = AsyncGenerator<ParsedItem<ClinicalCase>>

const readers = {
  medaction: (paths) => parseLines(paths, parseCase),
  agentclinic: readAgentClinic,
  phenopacket: readPhenopackets,
  'medr-bench': readMedrBenchFiles,
  clindiag: readClindiagFiles,
} satisfies Record<CaseFormat, (paths: readonly string[]) => Items>

export const caseFormats = Object.keys(readers) as CaseFormat[]

/** One item a case, sound or refused, in the order of the files; all but lines also from folders. */
export function readCaseFiles(format: CaseFormat, paths: readonly string[]): Items {
  return readers[format](paths)
}

async function* readAgentClinic(paths: readonly string[]): Items {
  for (const path of paths) {
    for await (const { number, line } of readLines(path)) {
      const place = `${path}:${number}`
      if (line.ok)
        yield { place, result: parseAgentClinic(line.value, contentHash), notes: agentClinicNotes(line.value) }
      else yield { place, result: line }
    }
  }
}

async function* readPhenopackets(paths: readonly string[]): Items {
  for await (const { place, result } of readJsonInput(paths)) {
    yield { place, result: result.ok ? parsePhenopacket(result.value) : result }
  }
}
