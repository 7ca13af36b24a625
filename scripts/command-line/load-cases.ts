// The cases of a --cases option, by id.
import type { ClinicalCase } from '@/lib/core/domain/case'
import { parseCase } from '@/lib/core/formats/case-file'
import { parseLines } from '@/lib/server/files/parse-lines'
import type { Reporter } from './reporter'

/** In the order of the file; broken lines and ids that stand twice are reported. Reports are not kept: no one asks for them here. */
export async function loadCases(path: string, reporter: Reporter): Promise<Map<string, ClinicalCase>> {
  const cases = new Map<string, ClinicalCase>()
  for await (const item of parseLines([path], parseCase)) {
    reporter.count('cases')
    const clinicalCase = reporter.sound(item)
    if (!clinicalCase) continue
    if (cases.has(clinicalCase.id)) {
      reporter.refuse(item.place, [{ pointer: '/id', detail: `case "${clinicalCase.id}" stands twice` }])
    } else cases.set(clinicalCase.id, { ...clinicalCase, report: null })
  }
  return cases
}
