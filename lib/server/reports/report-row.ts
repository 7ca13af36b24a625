// A report's row as the domain knows it, and the other way round.
import { type Report, reportSchema } from '@/lib/core/domain/report'
import type { Prisma, Report as ReportRow } from '@/lib/generated/prisma/client'

export function toReport(row: ReportRow): Report {
  return reportSchema.parse({
    id: row.key,
    title: row.title,
    specialty: row.specialty,
    source: { name: row.sourceName, reference: row.sourceReference, licence: row.sourceLicence },
    text: row.text,
    diagnosis: row.diagnosis,
    ...(row.isRare === null ? {} : { rare: row.isRare }),
  })
}

export function fromReport(report: Report, sha256: string): Prisma.ReportCreateManyInput {
  const { id, title, specialty, source, text, diagnosis, rare } = report
  return {
    key: id,
    sha256,
    title,
    specialty,
    sourceName: source.name,
    sourceReference: source.reference,
    sourceLicence: source.licence,
    text,
    diagnosis,
    isRare: rare ?? null,
  }
}
