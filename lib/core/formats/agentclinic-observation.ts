// What an AgentClinic patient tells: the observation of the case, and a title that names the complaint only.
import type { Finding } from '../domain/finding'
import { joinTexts, labelled, leaves, readableKey } from './readable-json'

export interface Observed {
  title: string
  text: string
  findings: Finding[]
}

const TITLE_LENGTH = 160

/** The complaint, then every section of the patient's part under its own label; symptoms are also findings, by label only. */
export function observe(objective: string, patient: Readonly<Record<string, unknown>>): Observed {
  const complaint = presentingComplaint(objective)
  const sections = Object.entries(patient).map(([key, value]) => section(readableKey(key), value))
  const symptoms = leafStrings(patient.Symptoms)
  const demographics = leaves(patient.Demographics).map(({ text }) => text)
  const headline = [symptoms[0] ?? complaint, ...demographics].map((part) => part.replace(/[.;,]+$/, ''))
  return {
    title: clip(headline.join(', '), TITLE_LENGTH),
    text: [labelled('Presenting complaint', complaint), ...sections].filter((part) => part !== '').join('\n'),
    findings: symptoms.map(symptomFinding),
  }
}

/** `Assess and diagnose the patient presenting with X and Y.` as `X and Y`; the whole sentence where it is put otherwise. */
export function presentingComplaint(objective: string): string {
  const complaint = /\bpresent(?:s|ing) with (.+)$/is.exec(objective)?.[1] ?? objective
  const withoutTask = complaint.replace(/,? and (diagnose|manage|provide|establish)\b[^,]*$/i, '')
  const bare = withoutTask.trim().replace(/[.]+$/, '')
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}

function section(label: string, value: unknown): string {
  const parts = leaves(value).map(({ path, text }) => labelled(path.join(', '), text))
  return parts.length > 0 ? labelled(label, joinTexts(parts)) : ''
}

function leafStrings(value: unknown): string[] {
  if (typeof value === 'string') return leaves(value).map(({ text }) => text)
  if (Array.isArray(value)) return value.flatMap(leafStrings)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leafStrings) : []
}

/** `No fever` and `Denies fever` say that a finding is absent. */
function symptomFinding(symptom: string): Finding {
  const bare = symptom.replace(/[.]+$/, '')
  const denied = /^(?:no|denies(?: experiencing)?)\s+(.+)$/i.exec(bare)?.[1]
  const label = clip(denied === undefined ? bare : denied.charAt(0).toUpperCase() + denied.slice(1), 500)
  return { label, concept: null, polarity: denied === undefined ? 'present' : 'absent' }
}

const clip = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`
