// The shapes of the map as SVG paths: one of its own for every mark, so that nothing hangs on colour.
import type { MapPlace } from './map-layout'
import type { MarkKind } from './tree-turn'

/** In pixels: from one column and one level to the next, and half the size of a node. */
export type MapScale = { column: number; level: number; node: number }

/** Smaller steps for larger trees. */
export function mapScale({ columns, levels }: { columns: number; levels: readonly unknown[] }): MapScale {
  const column = Math.min(24, Math.max(10, Math.floor(288 / Math.max(1, columns))))
  const level = levels.length <= 8 ? 24 : levels.length <= 16 ? 18 : 14
  return { column, level, node: Math.min(5, column / 2 - 1.5, level / 2 - 2) }
}

export const pointOf = ({ column, level }: Pick<MapPlace, 'column' | 'level'>, scale: MapScale) => ({
  x: (column + 0.5) * scale.column,
  y: (level + 0.5) * scale.level,
})

/** From a turn's parent down to it, turning where the fork is. */
export function edgePath(place: MapPlace, scale: MapScale): string {
  if (!place.parent) return ''
  const from = pointOf(place.parent, scale)
  const to = pointOf(place, scale)
  return `M${from.x} ${from.y + scale.node}V${(from.y + to.y) / 2}H${to.x}V${to.y - scale.node}`
}

/** A turn without a mark is a dot. */
export type ShapeKind = MarkKind | 'none'

export const shapeKinds: readonly ShapeKind[] = ['accepted', 'rejected', 'edited', 'unable', 'closed', 'open', 'none']

const disc = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`

/** `r`: half the size of the shape. */
const shapes: Record<ShapeKind, (x: number, y: number, r: number) => string> = {
  accepted: disc,
  open: (x, y, r) => disc(x, y, r - 1),
  rejected: (x, y, r) => `M${x - r} ${y - r}l${2 * r} ${2 * r}M${x + r} ${y - r}l${-2 * r} ${2 * r}`,
  edited: (x, y, r) => `M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`,
  unable: (x, y, r) => `M${x} ${y - r}l${r} ${2 * r}h${-2 * r}z`,
  closed: (x, y, r) => `M${x - r} ${y}h${2 * r}`,
  none: (x, y, r) => disc(x, y, r / 2),
}

export const shapePath = (kind: ShapeKind, { x, y }: { x: number; y: number }, r: number) => shapes[kind](x, y, r)

/** Filled, or drawn in outline. */
export const shapeStyle: Record<ShapeKind, string> = {
  accepted: 'fill-good stroke-good',
  open: 'fill-surface stroke-line-strong',
  rejected: 'fill-none stroke-bad [stroke-width:2.25]',
  edited: 'fill-surface stroke-bad',
  unable: 'fill-surface stroke-warn',
  closed: 'fill-none stroke-muted [stroke-width:2.25]',
  none: 'fill-line-strong stroke-line-strong',
}

/** What became of a path: told by its line. `cut` is what lies behind the part of a path that was kept. */
export type PathKind = 'retained' | 'truncated' | 'cut' | 'rejected' | 'plain'

export const pathKindsInOrder: readonly PathKind[] = ['plain', 'rejected', 'cut', 'truncated', 'retained']

export const lineStyle: Record<PathKind, string> = {
  plain: 'stroke-line-strong',
  rejected: 'stroke-bad [stroke-dasharray:2_3]',
  cut: 'stroke-muted [stroke-dasharray:7_3]',
  truncated: 'stroke-warn [stroke-width:2]',
  retained: 'stroke-good [stroke-width:4]',
}
