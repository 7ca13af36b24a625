// A reading of a graph with further defects, which leave no graph.
import type { GraphReading, PlacedDefect } from '@/lib/core/formats/graph-reading'

export function withDefects(reading: GraphReading, more: readonly PlacedDefect[]): GraphReading {
  if (more.length === 0) return reading
  return { ...reading, graph: null, defects: [...more, ...reading.defects] }
}
