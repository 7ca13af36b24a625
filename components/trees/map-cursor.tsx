// What lies over the map's drawing: the path to the turn in hand, a ring around it, and a frame around the turn pointed at.
import type { MapPlace } from './map-layout'
import { edgePath, type MapScale, pointOf } from './map-shapes'

type MapCursorProps = { selected: MapPlace | null; pointed: MapPlace | null; scale: MapScale }

export function MapCursor({ selected, pointed, scale }: MapCursorProps) {
  const size = scale.node + 3
  const ring = selected ? pointOf(selected, scale) : null
  const frame = pointed ? pointOf(pointed, scale) : null
  return (
    <>
      {selected ? <path d={pathAbove(selected, scale)} className="fill-none stroke-accent [stroke-width:2.5]" /> : null}
      {ring ? <circle cx={ring.x} cy={ring.y} r={size} className="fill-none stroke-accent [stroke-width:2.5]" /> : null}
      {frame ? (
        <rect
          x={frame.x - size - 1}
          y={frame.y - size - 1}
          width={2 * size + 2}
          height={2 * size + 2}
          rx={3}
          className="fill-none stroke-ink [stroke-dasharray:3_2] [stroke-width:1.5]"
        />
      ) : null}
    </>
  )
}

function pathAbove(place: MapPlace, scale: MapScale): string {
  const steps: string[] = []
  for (let at: MapPlace | null = place; at; at = at.parent) steps.push(edgePath(at, scale))
  return steps.join('')
}
