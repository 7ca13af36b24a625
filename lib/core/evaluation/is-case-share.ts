// Which figures are shares of cases.
import type { FigureName } from '../domain/evaluation'

const shares: ReadonlySet<FigureName> = new Set<FigureName>(['hit', 'hitPlayed', 'hitOrNear', 'judged'])

/**
 * Whether each case counts 0 or 1 to it.
 *
 * @example isCaseShare('turns') // false
 */
export function isCaseShare(name: FigureName): boolean {
  return shares.has(name)
}
