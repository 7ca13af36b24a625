// The version a new release is offered.

/** `year.month.n` of the given day with the smallest n that is not taken. */
export function nextVersion(today: Date, taken: readonly string[]): string {
  const prefix = `${today.getFullYear()}.${String(today.getMonth() + 1).padStart(2, '0')}.`
  let number = 0
  while (taken.includes(`${prefix}${number}`)) number += 1
  return `${prefix}${number}`
}
