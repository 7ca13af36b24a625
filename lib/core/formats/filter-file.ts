// medaction-filter/1: the thresholds of the automatic filter, one JSON object a file.
import { thresholdsSchema, type Thresholds } from '../domain/filter'
import { failure, type Result } from '../result'
import { formatProblem, isObject, writeFormatLine } from './format-line'
import { parseJson } from './parse-json'
import { parseWithSchema } from './schema-defects'

export const FILTER_FORMAT = 'medaction-filter/1'

/** `{"format":"medaction-filter/1","thresholds":{…}}`; an object that holds the five thresholds alone is read too. */
export function parseFilter(text: string): Result<Thresholds> {
  const parsed = parseJson(text)
  if (!parsed.ok) return parsed
  const value = parsed.value
  if (!isObject(value))
    return failure([{ pointer: '', detail: `not a JSON object; this build reads ${FILTER_FORMAT}` }])
  if (!('format' in value) && !('thresholds' in value)) return parseWithSchema(thresholdsSchema, value)
  const problem = formatProblem(value.format, FILTER_FORMAT)
  if (problem) return failure([{ pointer: '/format', detail: problem }])
  return parseWithSchema(thresholdsSchema, value.thresholds, '/thresholds')
}

export function writeFilter(thresholds: Thresholds): string {
  return writeFormatLine(FILTER_FORMAT, { thresholds: thresholdsSchema.parse(thresholds) })
}
