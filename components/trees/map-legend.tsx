// What the map's shapes and lines mean: those that are on it.
import type { MapLayout } from './map-layout'
import {
  lineStyle,
  type PathKind,
  pathKindsInOrder,
  type ShapeKind,
  shapeKinds,
  shapePath,
  shapeStyle,
} from './map-shapes'
import type { TurnMark } from './tree-turn'

const shapeNames: Record<ShapeKind, string> = {
  accepted: 'accepted',
  rejected: 'rejected',
  edited: 'edited',
  unable: 'cannot judge',
  closed: 'closed',
  open: 'open',
  none: 'no word yet',
}

const pathNames: Record<PathKind, string> = {
  retained: 'retained path',
  truncated: 'kept part of a truncated path',
  cut: 'cut off',
  rejected: 'rejected path',
  plain: 'not decided',
}

type MapLegendProps = {
  layout: MapLayout
  marks: ReadonlyMap<string, TurnMark>
  paths: ReadonlyMap<string, PathKind> | undefined
}

export function MapLegend({ layout, marks, paths }: MapLegendProps) {
  const kinds = new Set(layout.places.map((place): ShapeKind => marks.get(place.turn.id)?.kind ?? 'none'))
  const lines = new Set(paths?.values())
  return (
    <ul aria-label="Signs of the map" className="flex flex-wrap gap-x-3 gap-y-0.5 text-xs text-muted">
      {shapeKinds
        .filter((kind) => kinds.has(kind) && (kind !== 'none' || kinds.size > 1))
        .map((kind) => (
          <li key={kind} className="inline-flex items-center gap-1">
            <svg aria-hidden viewBox="0 0 14 14" className="size-3.5">
              <path d={shapePath(kind, { x: 7, y: 7 }, 4.5)} strokeWidth={1.5} className={shapeStyle[kind]} />
            </svg>
            {shapeNames[kind]}
          </li>
        ))}
      {pathKindsInOrder
        .filter((kind) => lines.has(kind))
        .reverse()
        .map((kind) => (
          <li key={kind} className="inline-flex items-center gap-1">
            <svg aria-hidden viewBox="0 0 28 14" className="h-3.5 w-7">
              <path d="M1 7H27" className={`fill-none ${lineStyle[kind]}`} />
            </svg>
            {pathNames[kind]}
          </li>
        ))}
    </ul>
  )
}
