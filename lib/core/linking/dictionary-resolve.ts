// Says which concepts a span of a text means, and how its wording was recognised.
import type { ConceptKind } from '../domain/graph'
import type { LinkHow } from '../domain/text-span'
import { areEqual, type BagEntry, type Dictionary, findBag } from './dictionary'
import { COPULA, DIRECTION, DIRECTIONS, DROPPED_WORD, FILLER, leanWords } from './dictionary-words'
import { isCommonWord } from './dictionary-common-words'
import { normalise } from '../graph/normalise'
import { singular } from './text-fold'
import type { TextTokens } from './text-tokens'

/** `concepts` of one kind: the one that is meant, or several where the wording does not tell. */
export type Reading = {
  readonly kind: ConceptKind
  readonly concepts: readonly string[]
  readonly how: LinkHow
  /** Read as an abbreviation, which may mean something else. */
  readonly isAbbreviated: boolean
}

/** The surer first. */
const ranked: readonly LinkHow[] = ['choice', 'label', 'synonym', 'plural', 'spelling', 'direction', 'word-order']

/** Bounds the memory spent on spans; reaching it only costs resolving them again. */
const REMEMBERED = 100_000

type Span = {
  readonly text: string
  readonly normalised: string
  readonly words: readonly number[]
  readonly lean: readonly number[] | null
  readonly isBroken: boolean
  readonly hasDropped: boolean
  readonly hasCopula: boolean
}

/** The reading of the words `first` to `last`, null where no wording fits well enough. */
export function resolveSpan(
  dictionary: Dictionary,
  tokens: TextTokens,
  first: number,
  last: number,
  isBroken: boolean,
): Reading | null {
  const text = tokens.text.slice(tokens.starts[first], tokens.ends[last])
  if (isShouted(tokens, first, last, text)) return null
  const known = dictionary.resolved.get(text) as Reading | null | undefined
  if (known !== undefined) return known
  const reading = readSpan(dictionary, spanOf(dictionary, tokens, first, last, text, isBroken))
  if (dictionary.resolved.size >= REMEMBERED) dictionary.resolved.clear()
  dictionary.resolved.set(text, reading)
  return reading
}

/** `ALL` among capitals is a word, not acute lymphoblastic leukaemia. */
function isShouted(tokens: TextTokens, first: number, last: number, text: string): boolean {
  if (first !== last || !/^[A-Z]{3,}$/.test(text)) return false
  const neighbour = (at: number) => tokens.text.slice(tokens.starts[at] ?? 0, tokens.ends[at] ?? 0)
  const isShout = (word: string) => /^[A-Z]{3,}$/.test(word)
  return isCommonWord(text.toLowerCase()) && (isShout(neighbour(first - 1)) || isShout(neighbour(last + 1)))
}

function spanOf(
  { roles, table }: Dictionary,
  tokens: TextTokens,
  first: number,
  last: number,
  text: string,
  isBroken: boolean,
): Span {
  const all = Array.from(tokens.numbers.subarray(first, last + 1))
  const words = all.filter((word) => roles[word] !== DROPPED_WORD && roles[word] !== COPULA)
  const names = words.map((word) => table.words[word] ?? '')
  const isLeanable = words.some((word) => roles[word] === FILLER) && words.some((word) => roles[word] === DIRECTION)
  const lean = isLeanable ? (leanWords(names)?.map((word) => table.numbers.get(word) ?? -1) ?? null) : null
  const hasDropped = words.length < all.length
  const hasCopula = all.some((word) => roles[word] === COPULA)
  return { text, normalised: normalise(text), words, lean, isBroken, hasDropped, hasCopula }
}

function readSpan(dictionary: Dictionary, span: Span): Reading | null {
  const direct = bagReadings(dictionary, span, span.words, true)
  const found = span.lean ? [...direct, ...bagReadings(dictionary, span, span.lean, false)] : direct
  for (const kind of dictionary.kinds) {
    if (dictionary.decisions[kind].get(span.normalised) === null) continue
    const ofKind = found.filter(({ entry }) => entry.wording.kind === kind)
    const how = ranked.find((rank) => ofKind.some((reading) => reading.how === rank))
    if (!how) continue
    const best = ofKind.filter((reading) => reading.how === how)
    const isAbbreviated = how !== 'choice' && best.every(({ entry }) => entry.wording.isCaseBound)
    return { kind, how, isAbbreviated, concepts: [...new Set(best.map(({ entry }) => entry.wording.concept))] }
  }
  return null
}

function bagReadings(dictionary: Dictionary, span: Span, words: readonly number[], isWhole: boolean) {
  const entries = findBag(dictionary, words)?.entries ?? []
  return entries.flatMap((entry) => {
    const how = howOf(dictionary, span, words, entry, isWhole)
    return how ? [{ entry, how }] : []
  })
}

function howOf(
  dictionary: Dictionary,
  span: Span,
  words: readonly number[],
  entry: BagEntry,
  isWhole: boolean,
): LinkHow | null {
  const { wording } = entry
  if (wording.isCaseBound && span.text !== wording.text.trim() && span.text !== `${wording.text.trim()}s`) return null
  const isSame = span.normalised === wording.normalised
  if (span.isBroken && !(isSame && /[,;:()[\]/.&+]/.test(wording.text))) return null
  if (isSame && wording.isChosen) return 'choice'
  if (isSame) return wording.isLabel ? 'label' : 'synonym'
  const isInOrder = areEqual(words, entry.words)
  if (!isInOrder && !mayBeReordered(dictionary, span, words, entry)) return null
  const isPointed = entry.isLean || !isWhole || words.some((word) => DIRECTIONS.has(dictionary.table.words[word] ?? ''))
  if (isPointed) return 'direction'
  if (!isInOrder) return 'word-order'
  return differsInNumber(span.normalised, wording.normalised) ? 'plural' : 'spelling'
}

/** A place or a kind, after which the noun is still to come: `tumor of the cervical …` is no cervical tumor. */
const ADJECTIVE = /(?:al|ic|ar|ous|ary|ive|oid)$/

/**
 * `enlargement of the spleen`, `mild chronic anemia` for `chronic mild anemia`, and labels such as `Seizure, febrile`. What is said of a
 * direction stands before the name or after a copula, so that `lead to increased …` is no raised lead; one span has one direction.
 */
function mayBeReordered({ table }: Dictionary, span: Span, words: readonly number[], entry: BagEntry): boolean {
  const names = words.map((word) => table.words[word] ?? '')
  const directions = names.filter((name) => DIRECTIONS.has(name))
  if (new Set(directions).size > 1) return false
  if (words.at(-1) === entry.words.at(-1) || entry.wording.text.includes(',')) return true
  if (directions.length > 0 && !span.hasCopula) return DIRECTIONS.has(names[0] ?? '')
  return span.hasDropped && !ADJECTIVE.test(names.at(-1) ?? '')
}

function differsInNumber(a: string, b: string): boolean {
  const forms = (text: string) => text.split(' ').map(singular).join(' ')
  return forms(a) === forms(b)
}
