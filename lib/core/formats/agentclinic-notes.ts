// What of an AgentClinic line makes no menu entry because the source says nothing there.
import type { CaseNote } from './case-reading'
import { isObject } from './format-line'
import { parseJson } from './parse-json'
import { leafText, readableKey } from './readable-json'

/** One note for every value of the examinations and tests that says nothing, with the labels that lead to it. */
export function agentClinicNotes(line: string): CaseNote[] {
  const parsed = parseJson(line)
  const osce = parsed.ok && isObject(parsed.value) ? parsed.value.OSCE_Examination : null
  if (!isObject(osce)) return []
  const silent = [osce.Physical_Examination_Findings, osce.Test_Results].flatMap((part) => silentLeaves(part, []))
  return silent.map((detail) => ({ kind: 'says-nothing', detail }))
}

function silentLeaves(value: unknown, path: readonly string[]): string[] {
  if (isObject(value))
    return Object.entries(value).flatMap(([key, item]) => silentLeaves(item, [...path, readableKey(key)]))
  if (Array.isArray(value)) return value.flatMap((item: unknown) => silentLeaves(item, path))
  return leafText(value) === null ? [`${path.join(', ')}: ${JSON.stringify(value) ?? 'nothing'}`] : []
}
