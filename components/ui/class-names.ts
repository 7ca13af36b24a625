// Joins the class names that are there.

/** The truthy parts, separated by one space. */
export function classNames(...parts: (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}
