// Which turn somebody means who types the beginning of a word.
import { normalise } from '@/lib/core/graph/normalise'
import type { RowList } from './tree-moves'
import type { TreeTurn } from './tree-turn'

/**
 * The next row, wrapping round, with a word that begins with what was typed; the current row itself while a word is being typed on.
 * One letter typed again and again goes from match to match.
 */
export function findRow({ rows, indexOf }: RowList, currentId: string, typed: string): string | null {
  const wanted = normalise(typed)
  if (wanted === '') return null
  const isRepeated = [...wanted].every((letter) => letter === wanted[0])
  const prefix = isRepeated ? wanted.slice(0, 1) : wanted
  const start = (indexOf.get(currentId) ?? -1) + (isRepeated ? 1 : 0)
  for (let step = 0; step < rows.length; step += 1) {
    const row = rows[(Math.max(0, start) + step) % rows.length]
    if (row && ` ${normalise(wordsOf(row.turn))}`.includes(` ${prefix}`)) return row.turn.id
  }
  return null
}

function wordsOf({ action }: TreeTurn): string {
  if (!action) return 'First impression'
  return action.kind === 'order' ? action.tests.join(' ') : action.label
}
