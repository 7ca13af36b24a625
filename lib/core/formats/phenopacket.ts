// GA4GH phenopackets: one patient's observed and excluded phenotypic features become a clinical case.
import { z } from 'zod'
import { caseSchema, type ClinicalCase } from '../domain/case'
import type { Finding } from '../domain/finding'
import { failure, success, type Result } from '../result'
import { toCurie } from './curie'
import { isObject } from './format-line'
import { measurementEntries, measurementSchema } from './phenopacket-measurement'
import { describeSubject, subjectSchema } from './phenopacket-subject'
import { parseWithSchema } from './schema-defects'

/** Ids are spelt as graphs spell them; what is no CURIE stays. */
const idSchema = z
  .string()
  .trim()
  .min(1)
  .transform((id) => toCurie(id) ?? id)
const ontologyClassSchema = z.object({ id: idSchema, label: z.string().trim().min(1) })
type OntologyClass = z.infer<typeof ontologyClassSchema>

const phenopacketSchema = z.object({
  id: z.string().trim().min(1),
  subject: subjectSchema.optional(),
  phenotypicFeatures: z
    .array(z.object({ type: ontologyClassSchema, excluded: z.boolean().default(false) }))
    .default([]),
  measurements: z.array(measurementSchema).default([]),
  interpretations: z
    .array(z.object({ diagnosis: z.object({ disease: ontologyClassSchema.optional() }).optional() }))
    .default([]),
  diseases: z.array(z.object({ term: ontologyClassSchema, excluded: z.boolean().default(false) })).default([]),
})
type Phenopacket = z.infer<typeof phenopacketSchema>

/** The share of the observed features that the patient presents with, and the least number of features presented. */
const PRESENTED_SHARE = 1 / 3
const PRESENTED_AT_LEAST = 2

/**
 * The file holds no order of events and no ontology to group features by, so the split is a rule: the first third of the observed
 * features, in the file's order, is the observation (at least two features, filled up with excluded ones); every other feature is an
 * examination of its own on the menu, `Examination for <label>`, answered `Present` or `Absent`. Measurements are tests.
 * Refused with the reason: a cohort or a family, no diagnosis or several, no features, one stated both present and absent.
 */
export function parsePhenopacket(value: unknown): Result<ClinicalCase> {
  if (!isObject(value)) return refuse('', 'not a phenopacket: no JSON object')
  if ('members' in value)
    return refuse('/members', 'a cohort: it describes several patients, none of whom can be played')
  if ('proband' in value) return refuse('/proband', 'a family: only phenopackets of one patient are read')
  const parsed = parseWithSchema(phenopacketSchema, value)
  if (!parsed.ok) return parsed
  const disease = findDisease(parsed.value)
  if (!disease.ok) return disease
  const findings = findingsOf(parsed.value)
  return findings.ok ? toCase(parsed.value, disease.value, findings.value) : findings
}

function refuse(pointer: string, detail: string): Result<never> {
  return failure([{ pointer, detail }])
}

/** The one disease of the interpretations, else of `diseases`. */
function findDisease({ interpretations, diseases }: Phenopacket): Result<OntologyClass> {
  const interpreted = interpretations.flatMap(({ diagnosis }) => diagnosis?.disease ?? [])
  const listed = diseases.filter(({ excluded }) => !excluded).map(({ term }) => term)
  const candidates = interpreted.length > 0 ? interpreted : listed
  const [disease] = candidates
  if (!disease) return refuse('/interpretations', 'no diagnosis')
  const other = candidates.find(({ id }) => id !== disease.id)
  if (other) return refuse('/interpretations', `several diagnoses: ${disease.id} and ${other.id}`)
  return success(disease)
}

function findingsOf({ phenotypicFeatures }: Phenopacket): Result<Finding[]> {
  const byId = new Map<string, Finding>()
  for (const [index, { type, excluded }] of phenotypicFeatures.entries()) {
    const polarity = excluded ? 'absent' : 'present'
    const known = byId.get(type.id)
    if (known && known.polarity !== polarity) {
      return refuse(`/phenotypicFeatures/${index}`, `${type.id} ${type.label} is stated both present and absent`)
    }
    byId.set(type.id, { label: type.label, concept: type.id, polarity })
  }
  const findings = [...byId.values()]
  if (findings.length === 0) return refuse('/phenotypicFeatures', 'no phenotypic features')
  return success([...findings.filter(isPresent), ...findings.filter((finding) => !isPresent(finding))])
}

const isPresent = ({ polarity }: Finding): boolean => polarity === 'present'

function toCase(packet: Phenopacket, disease: OntologyClass, findings: readonly Finding[]): Result<ClinicalCase> {
  const presented = Math.max(PRESENTED_AT_LEAST, Math.ceil(findings.filter(isPresent).length * PRESENTED_SHARE))
  const observed = findings.slice(0, presented)
  const subject = describeSubject(packet.subject)
  return parseWithSchema(caseSchema, {
    id: `phenopacket-${packet.id}`,
    title: `${subject ?? 'Patient'}: ${titleFinding(observed, disease)}`,
    specialty: 'unspecified',
    source: { name: 'GA4GH phenopacket', reference: disease.id },
    observation: { text: observationText(subject, observed), findings: observed },
    menu: [...findings.slice(presented).map(examinationFor), ...measurementEntries(packet.measurements)],
    diagnosis: { label: disease.label, concept: disease.id },
  })
}

/** A finding that is named like the disease would give it away. */
function titleFinding(observed: readonly Finding[], disease: OntologyClass): string {
  const wording = ({ label }: Finding) => label.toLowerCase()
  const name = disease.label.toLowerCase()
  const harmless = observed.find(
    (finding) => isPresent(finding) && !name.includes(wording(finding)) && !wording(finding).includes(name),
  )
  return harmless?.label ?? 'clinical findings'
}

function observationText(subject: string | null, observed: readonly Finding[]): string {
  const list = (title: string, findings: readonly Finding[]) =>
    findings.length > 0 ? [`${title}: ${findings.map(({ label }) => label).join('; ')}.`] : []
  return [
    ...(subject === null ? [] : [`Patient: ${subject}.`]),
    ...list('Found', observed.filter(isPresent)),
    ...list(
      'Not found',
      observed.filter((finding) => !isPresent(finding)),
    ),
  ].join('\n')
}

const examinationFor = (finding: Finding) => ({
  test: `Examination for ${finding.label}`,
  synonyms: [finding.label],
  result: isPresent(finding) ? 'Present' : 'Absent',
  findings: [finding],
})
