// What the audit's pages may be narrowed to: specialties of cases that have trees, and teachers.
import type { Db } from '../db'

export async function listStrata(db: Db): Promise<{ specialties: string[]; teachers: string[] }> {
  const rows = await db.$queryRaw<{ specialty: string; teacher: string }[]>`
    SELECT DISTINCT c.specialty, tr.teacher_name AS teacher FROM trees tr JOIN cases c ON c.id = tr.case_id`
  const sorted = (values: string[]) => [...new Set(values)].sort((a, b) => a.localeCompare(b, 'en'))
  return {
    specialties: sorted(rows.map(({ specialty }) => specialty)),
    teachers: sorted(rows.map(({ teacher }) => teacher)),
  }
}
