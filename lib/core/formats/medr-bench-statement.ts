// One statement of a report's tests: which test it names, and what it says of it.
import { testOfDeviation } from './medr-bench-deviations'
import {
  isGathering,
  isNoTest,
  leadingQuality,
  methodIn,
  namesMethod,
  trailingQuality,
  withoutTime,
} from './medr-bench-words'

export interface Statement {
  name: string
  /** Other names that the statement itself gives. */
  aliases: string[]
  text: string
}

const verb =
  /^(.{2,110}?)\s+(?:(?:also|again|then|later|initially|subsequently|ultimately|still|both|all)\s+)*(?:show(?:s|ed|ing)?|reveal(?:s|ed|ing)?|demonstrat(?:es|ed|ing)|identif(?:ies|ied)|confirm(?:s|ed|ing)?|indicat(?:es|ed|ing)|suggest(?:s|ed|ing)?|detect(?:s|ed)|display(?:s|ed)|report(?:s|ed)|found|noted|yielded|grew|returned|excluded|ruled out|include(?:s|d)?|exhibited|disclosed|established|classified|performed|assisted|failed|corrected to|improved|was|were|is|are|has|had|could)\b/i
const WORDS_MAX = 12

/** Null where no test is named. With `isItem` the statement is an item of its own, whose subject may be any short phrase. */
export function readStatement(text: string, isItem: boolean): Statement | null {
  return (
    readLabelled(text) ??
    readSentence(text, isItem) ??
    readQualified(text, isItem) ??
    readNominal(text) ??
    readByMethod(text)
  )
}

/** `Chest CT: clear` */
function readLabelled(text: string): Statement | null {
  const at = labelEnd(text)
  if (at === -1) return null
  const label = text.slice(0, at).trim()
  const rest = text.slice(at + 1).trim()
  const name = label.replace(leadingQuality, '').replace(trailingQuality, '')
  if (/\b(?:show(?:ed|s)|reveal(?:ed|s)|demonstrated|identified|confirmed|indicated)\b/i.test(label)) return null
  return rest === '' || name === '' ? null : named(name, name === label ? rest : text)
}

/** The colon of a label: outside brackets, before any sentence ends, after at most a dozen words; -1 where there is none. */
export function labelEnd(text: string): number {
  let depth = 0
  for (let at = 0; at < text.length && at <= 110; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    if (depth > 0) continue
    if (text[at] === ';' || /^[.]\s+[A-Z]/.test(text.slice(at, at + 3))) return -1
    if (text[at] === ':' && /^(?:\s|$)/.test(text.slice(at + 1, at + 2))) {
      return wordCount(text.slice(0, at)) <= WORDS_MAX ? at : -1
    }
  }
  return -1
}

/** `MRI of the brain revealed two lesions` */
function readSentence(text: string, isItem: boolean): Statement | null {
  const subject = verb.exec(text)?.[1]?.replace(leadingQuality, '').trim()
  if (
    !subject ||
    wordCount(subject) > WORDS_MAX ||
    /^(?:there|it|this|these|they|which|he|she|patient|the patient|during|in|at|on)\b/i.test(subject)
  )
    return null
  const isTest = namesMethod(subject)
  const isShort = isItem && wordCount(subject) <= 4 && /^[A-Z0-9]/.test(subject) && !noTestSubject.test(subject)
  if (!isTest && !isShort) return null
  return isNoTest(subject) ? null : named(subject, text)
}

const noTestSubject =
  /diagnos|treatment|surger|therapy|symptom|^(?:the |an? )?(?:tumou?r|mass|masses|lesions?|cysts?|nodules?|findings?|margins?|heart|lungs?|liver|spleen|kidneys?|uterus|ovar\w+|lymph nodes?|follow-?ups?|recovery)\b/i

/** `Elevated ESR (36 mm/h)`, `Mantoux test positive` */
function readQualified(text: string, isItem: boolean): Statement | null {
  const leading = leadingQuality.exec(text)?.[0] ?? ''
  const core = text
    .slice(leading.length)
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\.$/, '')
  const end =
    /\s+(?:\(|of\b|for\b|during\b|at\b|in\b|on\b|with\b|without\b|by\b|identifying\b|indicating\b|suggest\w*|consistent\b|noted\b)|,|:|≥|≤|>|</.exec(
      core,
    )
  const phrase = (end ? core.slice(0, end.index) : core).trim()
  const bare = phrase.replace(trailingQuality, '').replace(/\s+[\d.,×x/%]+.*$/, '')
  // `head, cervical and thoracic spine imaging`: the method stands at the end of the list.
  const isList = end?.[0] === ',' && !namesMethod(bare) && wordCount(core) <= 10 && namesMethod(core)
  if (isList && leading !== '' && !/\d/.test(core)) return named(core, text)
  const name = testOfDeviation(bare) ?? bare
  const isQualified = leading !== '' || bare !== phrase
  if (!isQualified || name === '' || wordCount(name) > 6) return null
  return namesMethod(name) ||
    (isItem &&
      wordCount(name) <= 3 &&
      !/^no\s/i.test(leading) &&
      (leading !== '' || /\d/.test(text)) &&
      !noTestSubject.test(name))
    ? named(name, text)
    : null
}

/** `Continuous pressure monitoring using a catheter` */
function readNominal(text: string): Statement | null {
  const phrase = /^([A-Z].{2,70}?)\s+(?:using|with|of|for|in|at|on|by|ruled)\b/.exec(text)?.[1]
  return phrase && wordCount(phrase) <= 6 && namesMethod(phrase) && !isNoTest(phrase) ? named(phrase, text) : null
}

/** Any statement in which a method stands. */
function readByMethod(text: string): Statement | null {
  const found = methodIn(text)
  return found === null ? null : named(found, text)
}

/** The name, and besides: without brackets, what they hold where it is an abbreviation, and without the words of time. */
export function named(label: string, text: string): Statement {
  const name = capital(label.replace(/^(?:the|a|an)\s+/i, '').replace(/[\s.,:–-]+$/, ''))
  const abbreviations = [...name.matchAll(/\(([A-Za-z0-9-]{2,10})\)/g)]
    .map((match) => match[1] ?? '')
    .filter((each) => !/^\d+$/.test(each))
  const bare = name.replace(/\s*\([^)]*\)/g, '').trim()
  const timeless = [name, bare].map(withoutTime).filter((alias) => alias !== '' && !isGathering(alias))
  return {
    name,
    aliases: [...new Set([bare, ...timeless.map(capital), ...abbreviations])].filter(
      (alias) => alias !== '' && alias !== name,
    ),
    text,
  }
}

export const wordCount = (text: string): number => text.trim().split(/\s+/).length
/** Names like `eGFR` stay. */
const capital = (text: string): string =>
  !/^[a-z][^A-Z]/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1)
