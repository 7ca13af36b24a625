// Sex and age of a phenopacket's subject, as a clinician would open a note.
import { z } from 'zod'

export const subjectSchema = z.object({
  sex: z.string().optional(),
  timeAtLastEncounter: z.object({ age: z.object({ iso8601duration: z.string().optional() }).optional() }).optional(),
})

/** `6-year-old female`; what the packet does not state is left out, and where it states neither the answer is null. */
export function describeSubject(subject: z.infer<typeof subjectSchema> | undefined): string | null {
  const age = describeAge(subject?.timeAtLastEncounter?.age?.iso8601duration ?? '')
  const sex = subject?.sex === 'FEMALE' || subject?.sex === 'MALE' ? subject.sex.toLowerCase() : ''
  if (age === '' && sex === '') return null
  const noun = sex === '' ? 'patient' : sex
  const words = age === '' ? noun : `${age} ${noun}`
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The largest stated unit of an ISO 8601 duration of years, months, weeks and days; '' where there is none. */
function describeAge(duration: string): string {
  const [, years, months, weeks, days] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?/.exec(duration) ?? []
  const units: [string | undefined, string][] = [
    [years, 'year'],
    [months, 'month'],
    [weeks, 'week'],
    [days, 'day'],
  ]
  const [count, unit] = units.find(([value]) => Number(value ?? 0) > 0) ?? []
  if (count !== undefined) return `${Number(count)}-${unit}-old`
  return duration === '' || !/\d/.test(duration) ? '' : 'newborn'
}
