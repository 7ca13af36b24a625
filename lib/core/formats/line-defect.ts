// What is wrong with one line of a file.
import type { Defect } from '../errors'

/** `line` counts from 1; `pointer` leads into the line's JSON and is empty where the whole line is meant. */
export interface LineDefect extends Defect {
  line: number
}

export const atLine = (line: number, defects: readonly Defect[]): LineDefect[] =>
  defects.map((defect) => ({ line, ...defect }))

/** A line's defect as a person reads it, without the file's name. */
export const describeDefect = (defect: Defect): string =>
  defect.pointer === '' ? defect.detail : `${defect.pointer}: ${defect.detail}`
