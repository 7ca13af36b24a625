// What reading a graph of an outside format gives: the graph or every defect, and what was passed over.
import type { Graph, GraphSource } from '../domain/graph'
import type { Defect } from '../errors'

/** `place` names file and line; `pointer` leads into a JSON value or names a column, and may be empty. */
export interface PlacedDefect extends Defect {
  place: string
}

/** Something that was read otherwise than it stands there; `kind` groups notes of one sort. */
export interface GraphNote {
  place: string
  kind: string
  detail: string
}

/** Things that were left out as a rule, and how many. */
export interface PassedOver {
  what: string
  count: number
}

/** `graph` is null exactly where there are defects. */
export interface GraphReading {
  graph: Graph | null
  defects: PlacedDefect[]
  notes: GraphNote[]
  passedOver: PassedOver[]
}

/** What the caller wants the version to be called; it wins over what the file says. */
export interface HeaderWish {
  name?: string
  release?: string
}

/** What the file, or its format, says of itself. */
export interface FoundHeader {
  name: string
  release: string | null
  source: Omit<GraphSource, 'release'>
}
