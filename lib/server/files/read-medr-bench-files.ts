// MedR-Bench cases from files of one case each, and from the collection, which holds many under their ids.
import type { ClinicalCase } from '@/lib/core/domain/case'
import { isObject } from '@/lib/core/formats/format-line'
import { parseMedrBench } from '@/lib/core/formats/medr-bench'
import type { ParsedItem } from '../import-report'
import { readJsonInput } from './read-json-input'

/** A case's place is its file, and in a collection its file and key. */
export async function* readMedrBenchFiles(paths: readonly string[]): AsyncGenerator<ParsedItem<ClinicalCase>> {
  for await (const { place, result } of readJsonInput(paths)) {
    if (!result.ok) yield { place, result }
    else
      for (const [key, value] of casesOf(result.value))
        yield { place: key === '' ? place : `${place}!${key}`, ...parseMedrBench(value) }
  }
}

function casesOf(value: unknown): [string, unknown][] {
  const isCollection =
    isObject(value) &&
    !('generate_case' in value) &&
    Object.values(value).some((item) => isObject(item) && 'generate_case' in item)
  if (isCollection)
    return Object.entries(value).map(([key, item]) => [key, isObject(item) ? { id: key, ...item } : item])
  if (Array.isArray(value)) return value.map((item, index) => [String(index), item])
  return [['', value]]
}
