// Another number of reviews per tree for some specialties.
'use client'
import { useQuery } from '@tanstack/react-query'
import { NumberInput } from '@/components/ui/number-input'
import { roundChoicesQuery } from '@/lib/client/round-preview'
import type { RoundStepProps } from './round-step-props'

const whole = { useGrouping: false, maximumFractionDigits: 0 } as const

/** An empty field leaves the specialty at the number of all. */
export function ReviewsBySpecialty({ options, errors, onChange }: RoundStepProps) {
  const { data } = useQuery(roundChoicesQuery())
  const { reviewsBySpecialty, filter } = options
  const known = data?.specialties.map(({ value }) => value) ?? []
  const specialties = filter.specialties.length > 0 ? filter.specialties : known
  const set = (specialty: string, reviews: number) => {
    const { [specialty]: _before, ...others } = reviewsBySpecialty
    const next = Number.isNaN(reviews) ? others : { ...others, [specialty]: reviews }
    onChange({ ...options, reviewsBySpecialty: next })
  }
  if (specialties.length === 0) return null
  return (
    <details>
      <summary className="cursor-pointer text-sm text-accent">Another number for some specialties</summary>
      <div className="mt-2 grid max-h-56 grid-cols-2 gap-3 overflow-y-auto rounded-md border border-line p-2.5 md:grid-cols-4">
        {specialties.map((specialty) => (
          <NumberInput
            className="content-start"
            key={specialty}
            label={specialty}
            value={reviewsBySpecialty[specialty] ?? Number.NaN}
            onChange={(reviews) => set(specialty, reviews)}
            formatOptions={whole}
            error={errors.get(`reviewsBySpecialty/${specialty}`)}
          />
        ))}
      </div>
    </details>
  )
}
