// The items of JSON Lines files, each with its place and what parsing made of it.
import type { Result } from '@/lib/core/result'
import type { ParsedItem } from '../import-report'
import { readLines } from './read-lines'

/** One item a line, over the files in their order; places read `file:line`. */
export async function* parseLines<T>(
  paths: readonly string[],
  parse: (line: string) => Result<T>,
): AsyncGenerator<ParsedItem<T>> {
  for (const path of paths) {
    for await (const { number, line } of readLines(path)) {
      yield { place: `${path}:${number}`, result: line.ok ? parse(line.value) : line }
    }
  }
}
