// A case's row as the domain knows it, and the other way round.
import { type ClinicalCase, caseSchema } from '@/lib/core/domain/case'
import type { Case, Prisma } from '@/lib/generated/prisma/client'

export function toCase(row: Case): ClinicalCase {
  return caseSchema.parse({
    id: row.key,
    title: row.title,
    specialty: row.specialty,
    split: row.split === 'held_out' ? 'held-out' : 'train',
    source: { name: row.sourceName, reference: row.sourceReference, licence: row.sourceLicence },
    observation: row.observation,
    menu: row.menu,
    diagnosis: { label: row.diagnosisLabel, concept: row.diagnosisConcept },
    report: row.report,
    ...(row.isRare === null ? {} : { rare: row.isRare }),
  })
}

export function fromCase(clinicalCase: ClinicalCase, sha256: string, flags: string[]): Prisma.CaseCreateManyInput {
  const { id, title, specialty, split, source, observation, menu, diagnosis, report, rare } = clinicalCase
  return {
    key: id,
    sha256,
    title,
    specialty,
    split: split === 'held-out' ? 'held_out' : 'train',
    sourceName: source.name,
    sourceReference: source.reference,
    sourceLicence: source.licence,
    observation,
    menu,
    menuCount: menu.length,
    diagnosisLabel: diagnosis.label,
    diagnosisConcept: diagnosis.concept,
    report,
    isRare: rare ?? null,
    flags,
  }
}
