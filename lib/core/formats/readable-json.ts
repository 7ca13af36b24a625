// Keys and values of somebody's JSON as a person would write them.
import { isObject } from './format-line'

/** `CT_Scan_Chest` as `CT Scan Chest`; capitals stay, so acronyms do. */
export const readableKey = (key: string): string => key.replace(/[_\s]+/g, ' ').trim()

/** What a source writes where it has nothing to say. */
const nothing =
  /^((information|results?|details?) )?(not (provided|specified|mentioned|available|applicable|reported|recorded|done|performed)|not indicated in the scenario provided|pending( at the time of examination)?|n\/?a|unknown)[.]?$/i

export function saysNothing(text: string): boolean {
  return text === '' || nothing.test(text)
}

/** One leaf as text, or null where it says nothing. */
export function leafText(value: unknown): string | null {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string' || saysNothing(value.trim())) return null
  return value.trim()
}

export interface LabelledText {
  /** The readable keys that lead to the text, outermost first. */
  path: string[]
  text: string
}

/** Every leaf that says something, in the order written. A list of plain values is one leaf. */
export function leaves(value: unknown, path: string[] = []): LabelledText[] {
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, readableKey(key)]))
  }
  if (Array.isArray(value)) {
    if (value.some((item) => typeof item === 'object' && item !== null)) {
      return value.flatMap((item: unknown) => leaves(item, path))
    }
    const texts = value.map(leafText).filter((text) => text !== null)
    return texts.length > 0 ? [{ path, text: joinTexts(texts) }] : []
  }
  const text = leafText(value)
  return text === null ? [] : [{ path, text }]
}

/** Joined by semicolons, without the full stops that would stand before them. */
export function joinTexts(texts: readonly string[]): string {
  const last = texts.length - 1
  return texts.map((text, index) => (index < last ? text.replace(/[.;]+$/, '') : text)).join('; ')
}

export const labelled = (label: string, text: string): string => (label === '' ? text : `${label}: ${text}`)
