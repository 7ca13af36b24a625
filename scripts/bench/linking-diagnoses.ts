// The diagnoses of the public cases, as their sources word them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { parsePhenopacket } from '@/lib/core/formats/phenopacket'
import { sharedData } from '../shared-data.mjs'

export type DiagnosisSource = 'agentclinic' | 'medr-bench' | 'phenopackets'
/** `case` names the case within its source: a line number, a file, or the id of the disease. */
export type PublicDiagnosis = { source: DiagnosisSource; case: string; label: string; concept: string | null }

const osceSchema = z.object({ OSCE_Examination: z.object({ Correct_Diagnosis: z.string() }) })
const reportSchema = z.object({ raw_case: z.string(), generate_case: z.object({ diagnosis_results: z.string() }) })

/** AgentClinic's and the phenopackets' distinct diagnoses and all of MedR-Bench's. Null, after saying so, without the public data. */
export function readDiagnoses(): PublicDiagnosis[] | null {
  const agentClinic = sharedData('cases/agentclinic/agentclinic_medqa.jsonl')
  const folders = readFolders()
  if (agentClinic === null || folders === null) return null
  const lines = readFileSync(agentClinic, 'utf8').split('\n')
  const fromLines = lines.flatMap((line, i) => {
    if (line.trim() === '') return []
    const { OSCE_Examination: osce } = osceSchema.parse(JSON.parse(line))
    return [{ source: 'agentclinic' as const, case: String(i + 1), label: osce.Correct_Diagnosis, concept: null }]
  })
  const fromReports = readReports(folders.reports).map(({ name, diagnosis }) => ({
    source: 'medr-bench' as const,
    case: name,
    label: diagnosis,
    concept: null,
  }))
  const fromPackets = filesOf(folders.packets).flatMap(({ value }) => {
    const parsed = parsePhenopacket(value)
    if (!parsed.ok) return []
    const { label, concept } = parsed.value.diagnosis
    return [{ source: 'phenopackets' as const, case: concept ?? label, label, concept }]
  })
  return [...distinct(fromLines), ...fromReports, ...distinct(fromPackets)]
}

/** The full texts of MedR-Bench; null without the public data. */
export const readReportTexts = (): string[] | null => {
  const folders = readFolders()
  return folders && readReports(folders.reports).map(({ text }) => text)
}

function readFolders() {
  const reports = sharedData('cases/medr-bench')
  const packets = sharedData('cases/phenopackets')
  return reports === null || packets === null ? null : { reports, packets }
}

function readReports(folder: string) {
  return filesOf(folder).map(({ name, value }) => {
    const { raw_case: text, generate_case: made } = reportSchema.parse(value)
    return { name, text, diagnosis: made.diagnosis_results }
  })
}

function filesOf(folder: string): { name: string; value: unknown }[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => ({
    name: name.replace(/\.json$/, ''),
    value: JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown,
  }))
}

/** The first of each wording. */
function distinct(diagnoses: readonly PublicDiagnosis[]): PublicDiagnosis[] {
  const seen = new Set<string>()
  return diagnoses.filter(({ label, concept }) => {
    const key = `${concept ?? ''} ${label.trim().toLowerCase()}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
