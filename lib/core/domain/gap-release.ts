// The release name of a graph version that adds edges for gaps.

/**
 * The release with `+v` and the smallest number whose name is not taken; a suffix of this kind is replaced, not repeated.
 *
 * @example nextRelease('2026-11+v1', ['2026-11', '2026-11+v1']) // '2026-11+v2'
 */
export function nextRelease(release: string, taken: readonly string[]): string {
  const base = release.replace(/\+v\d+$/, '')
  let number = 1
  while (taken.includes(`${base}+v${number}`)) number += 1
  return `${base}+v${number}`
}
