// The keys of the map of a tree: this list feeds its handler and the sheet of keys.
import type { MapDirection } from './map-layout'

export type MapCommand = MapDirection | 'jump'

export type MapKey = { command: MapCommand; keys: readonly string[]; label: string }

export const mapKeys: readonly MapKey[] = [
  { command: 'up', keys: ['ArrowUp'], label: 'To the turn above' },
  { command: 'down', keys: ['ArrowDown'], label: 'To the first turn below' },
  { command: 'left', keys: ['ArrowLeft'], label: 'To the turn on the left, in the same level' },
  { command: 'right', keys: ['ArrowRight'], label: 'To the turn on the right, in the same level' },
  { command: 'jump', keys: ['Enter', ' '], label: 'Take the turn in hand' },
]

/** The command a key stands for, or null. */
export function mapCommandOf(key: string): MapCommand | null {
  return mapKeys.find((entry) => entry.keys.includes(key))?.command ?? null
}
