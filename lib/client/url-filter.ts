// Filters of a list, kept in the address so that a view can be reloaded, linked and gone back to.
'use client'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'

/** The address's parameters and a function that changes some; an empty or missing value removes its parameter. */
export function useUrlFilter() {
  const search = useSearchParams()
  const router = useRouter()
  const pathname = usePathname()
  const change = (values: Record<string, string | number | undefined>) => {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined || value === '') next.delete(name)
      else next.set(name, String(value))
    }
    router.push(next.size > 0 ? `${pathname}?${next}` : pathname, { scroll: false })
  }
  return { search, change }
}

/** The value where it is one of `options`; undefined for anything else that stands in an address. */
export const oneOf = <T extends string>(options: readonly T[], value: string | null): T | undefined =>
  options.find((option) => option === value)

/** A positive whole number, or undefined. */
export function positiveInteger(value: string | null): number | undefined {
  return value !== null && /^[1-9][0-9]{0,14}$/.test(value) ? Number(value) : undefined
}
