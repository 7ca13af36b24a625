// A small map of the whole tree, turns down and branches across: where one is, what is decided, and a way to jump.
'use client'
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { MapCursor } from './map-cursor'
import { MapDrawing } from './map-drawing'
import { mapCommandOf } from './map-keys'
import { mapLayout, type MapPlace, nearestPlace, neighbourOf } from './map-layout'
import { MapLegend } from './map-legend'
import { mapScale, type PathKind, pointOf } from './map-shapes'
import type { TreeTurn, TurnMark } from './tree-turn'
import { actionText } from './turn-summary'

type TreeMapProps = {
  turns: readonly TreeTurn[]
  marks: ReadonlyMap<string, TurnMark>
  selectedId: string
  onSelect: (turnId: string) => void
  label: string
  /** What became of the path through each turn, where that is known; told by the line that leads to the turn. */
  paths?: ReadonlyMap<string, PathKind>
}

export function TreeMap({ turns, marks, selectedId, onSelect, label, paths }: TreeMapProps) {
  const captionId = useId()
  const layout = useMemo(() => mapLayout(turns), [turns])
  const scale = useMemo(() => mapScale(layout), [layout])
  const selected = layout.byId.get(selectedId) ?? null
  const [pointedId, point] = useState<string | null>(null)
  const pointed = layout.byId.get(pointedId ?? '') ?? null
  const box = useScrolledTo(pointed ?? selected, scale)
  const size = { width: layout.columns * scale.column, height: layout.levels.length * scale.level }

  const placeUnder = (event: MouseEvent<SVGSVGElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const column = (event.clientX - left) / scale.column - 0.5
    return nearestPlace(layout, column, (event.clientY - top) / scale.level - 0.5)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey || event.altKey ? null : mapCommandOf(event.key)
    const from = pointed ?? selected ?? layout.places[0]
    if (!command || !from) return
    event.preventDefault()
    if (command === 'jump') onSelect(from.turn.id)
    else point((neighbourOf(layout, from, command) ?? from).turn.id)
  }
  return (
    <div className="grid min-w-0 gap-1.5">
      <div
        ref={box}
        role="application"
        aria-roledescription="map"
        aria-label={`${label}: ${counted(turns.length, 'turn')} on ${counted(layout.columns, 'path')}. Arrow keys move, Enter jumps.`}
        aria-describedby={captionId}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => point(null)}
        className="max-h-64 overflow-auto rounded focus-visible:outline-offset-[-2px]"
      >
        <svg
          aria-hidden
          {...size}
          className="block cursor-pointer"
          onMouseMove={(event) => point(placeUnder(event)?.turn.id ?? null)}
          onMouseLeave={() => point(null)}
          onClick={(event) => {
            const place = placeUnder(event)
            if (place) onSelect(place.turn.id)
          }}
        >
          <MapDrawing {...{ layout, scale, marks, paths }} />
          <MapCursor {...{ selected, pointed, scale }} />
        </svg>
      </div>
      <p id={captionId} aria-live="polite" className="truncate text-xs">
        {captionOf(pointed ?? selected, marks)}
      </p>
      <MapLegend {...{ layout, marks, paths }} />
    </div>
  )
}

/** How long a turn is in hand before the map follows. */
const SETTLED_MS = 60

/** Keeps a turn in sight where the map is larger than its box, without moving the page. */
function useScrolledTo(place: MapPlace | null, scale: ReturnType<typeof mapScale>) {
  const box = useRef<HTMLDivElement>(null)
  const { x, y } = place ? pointOf(place, scale) : { x: 0, y: 0 }
  useEffect(() => {
    // After the page was painted: measuring before would make whoever walks the tree wait for it.
    const timer = setTimeout(() => {
      const element = box.current
      if (!element) return
      const { scrollLeft, scrollTop, clientWidth, clientHeight } = element
      const isSeen = x > scrollLeft && x < scrollLeft + clientWidth && y > scrollTop && y < scrollTop + clientHeight
      if (!isSeen) element.scrollTo({ left: x - clientWidth / 2, top: y - clientHeight / 2 })
    }, SETTLED_MS)
    return () => clearTimeout(timer)
  }, [x, y])
  return box
}

function captionOf(place: MapPlace<TreeTurn> | null, marks: ReadonlyMap<string, TurnMark>): string {
  if (!place) return ''
  const mark = marks.get(place.turn.id)?.text
  return `Turn ${place.level + 1}: ${actionText(place.turn.action)}${mark ? ` — ${mark}` : ''}`
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
