// Where every turn stands on the map of a tree: turns down, branches across.
import { childrenInOrder, type Placed } from './children-in-order'

export type MapPlace<T extends Placed = Placed> = {
  turn: T
  parent: MapPlace<T> | null
  /** Counted from 0 in path ends; between its first and last child where it has several. */
  column: number
  /** Counted from 0: turns down from the root. */
  level: number
  children: MapPlace<T>[]
}

export type MapLayout<T extends Placed = Placed> = {
  /** Depth first, parents before children. */
  places: MapPlace<T>[]
  byId: ReadonlyMap<string, MapPlace<T>>
  /** The places of each level, from left to right. */
  levels: MapPlace<T>[][]
  /** How many ends the tree has. */
  columns: number
}

/** Linear in the number of turns; what has no way to a root is left out. */
export function mapLayout<T extends Placed>(turns: readonly T[]): MapLayout<T> {
  const places = placesInOrder(turns)
  const levels: MapPlace<T>[][] = []
  let columns = 0
  for (const place of places) {
    const level = (levels[place.level] ??= [])
    level.push(place)
    if (place.children.length === 0) place.column = columns++
  }
  for (const place of [...places].reverse()) {
    const [first, last] = [place.children[0], place.children.at(-1)]
    if (first && last) place.column = (first.column + last.column) / 2
  }
  return { places, byId: new Map(places.map((place) => [place.turn.id, place])), levels, columns }
}

function placesInOrder<T extends Placed>(turns: readonly T[]): MapPlace<T>[] {
  const childrenOf = childrenInOrder(turns)
  const places: MapPlace<T>[] = []
  const waiting = placesBelow(childrenOf, null).reverse()
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    places.push(place)
    place.children = placesBelow(childrenOf, place)
    for (const child of [...place.children].reverse()) waiting.push(child)
  }
  return places
}

function placesBelow<T extends Placed>(
  childrenOf: ReadonlyMap<string | null, T[]>,
  parent: MapPlace<T> | null,
): MapPlace<T>[] {
  const level = parent ? parent.level + 1 : 0
  const turns = childrenOf.get(parent?.turn.id ?? null) ?? []
  return turns.map((turn) => ({ turn, parent, column: 0, level, children: [] }))
}

/** The turn nearest to a point of the map in its level's row; null above the first and below the last level. */
export function nearestPlace<T extends Placed>(
  layout: MapLayout<T>,
  column: number,
  level: number,
): MapPlace<T> | null {
  const row = layout.levels[Math.round(level)] ?? []
  const distance = (place: MapPlace<T>) => Math.abs(place.column - column)
  return row.reduce<MapPlace<T> | null>(
    (best, place) => (best === null || distance(place) < distance(best) ? place : best),
    null,
  )
}

export type MapDirection = 'up' | 'down' | 'left' | 'right'

/** Where a step leads: to the parent, to the first child, or to the neighbour in the same level. */
export function neighbourOf<T extends Placed>(
  layout: MapLayout<T>,
  place: MapPlace<T>,
  direction: MapDirection,
): MapPlace<T> | null {
  if (direction === 'up') return place.parent
  if (direction === 'down') return place.children[0] ?? null
  const row = layout.levels[place.level] ?? []
  return row[row.indexOf(place) + (direction === 'left' ? -1 : 1)] ?? null
}
