// Filters and selection of a page, kept in the address so that a view can be reloaded, linked and gone back to.
'use client'
import { useSearchParams } from 'next/navigation'

type Values = Record<string, string | number | undefined>

/**
 * The address's parameters and two functions that set some: `change` adds a step to the history, `replace` does not. An empty
 * or missing value removes its parameter. Neither asks the server for the page again.
 */
export function useUrlFilter() {
  const search = useSearchParams()
  const addressWith = (values: Values) => {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined || value === '') next.delete(name)
      else next.set(name, String(value))
    }
    return next.size > 0 ? `${window.location.pathname}?${next}` : window.location.pathname
  }
  const change = (values: Values) => window.history.pushState(null, '', addressWith(values))
  const replace = (values: Values) => window.history.replaceState(null, '', addressWith(values))
  return { search, change, replace }
}

/** The value where it is one of `options`; undefined for anything else that stands in an address. */
export const oneOf = <T extends string>(options: readonly T[], value: string | null): T | undefined =>
  options.find((option) => option === value)

/** A positive whole number, or undefined. */
export function positiveInteger(value: string | null): number | undefined {
  return value !== null && /^[1-9][0-9]{0,14}$/.test(value) ? Number(value) : undefined
}
