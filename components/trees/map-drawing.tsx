// The lines and nodes of the map, drawn as one path for each kind, so that a tree of thousands of turns is a dozen elements.
import { memo } from 'react'
import type { MapLayout } from './map-layout'
import {
  edgePath,
  lineStyle,
  type MapScale,
  type PathKind,
  pathKindsInOrder,
  pointOf,
  type ShapeKind,
  shapeKinds,
  shapePath,
  shapeStyle,
} from './map-shapes'
import type { TurnMark } from './tree-turn'

type MapDrawingProps = {
  layout: MapLayout
  scale: MapScale
  marks: ReadonlyMap<string, TurnMark>
  paths: ReadonlyMap<string, PathKind> | undefined
}

export const MapDrawing = memo(function MapDrawing({ layout, scale, marks, paths }: MapDrawingProps) {
  const lines = new Map<PathKind, string[]>()
  const nodes = new Map<ShapeKind, string[]>()
  for (const place of layout.places) {
    const mark = marks.get(place.turn.id)
    const line = paths?.get(place.turn.id) ?? (mark?.kind === 'closed' ? 'rejected' : 'plain')
    if (place.parent) add(lines, line, edgePath(place, scale))
    const kind = mark?.kind ?? 'none'
    add(nodes, kind, shapePath(kind, pointOf(place, scale), scale.node))
  }
  return (
    <>
      {pathKindsInOrder.map((kind) => (
        <path key={kind} d={lines.get(kind)?.join('')} className={`fill-none ${lineStyle[kind]}`} />
      ))}
      {shapeKinds.map((kind) => (
        <path key={kind} d={nodes.get(kind)?.join('')} strokeWidth={1.5} className={shapeStyle[kind]} />
      ))}
    </>
  )
})

function add<K>(groups: Map<K, string[]>, key: K, path: string) {
  const group = groups.get(key)
  if (group) group.push(path)
  else groups.set(key, [path])
}
