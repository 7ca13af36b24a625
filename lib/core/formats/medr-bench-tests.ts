// The outline of a report's tests as things to order.
import type { CaseNote } from './case-reading'
import type { Orderable } from './menu-entries'
import { testOfDeviation } from './medr-bench-deviations'
import { readLaboratory } from './medr-bench-laboratory'
import { type OutlineItem, outlineText } from './medr-bench-outline'
import { labelEnd, named, readStatement, type Statement } from './medr-bench-statement'
import { isBareHeading, isGathering, isLaboratory, isNoTest, isNotDone } from './medr-bench-words'
import { saysNothing } from './readable-json'
import { splitStatements } from './split-outside-brackets'

interface Found {
  statements: Statement[]
  notes: CaseNote[]
}

/**
 * An item `Name: result` is an entry, as is a sentence whose subject is a test. Groups that only gather dissolve into their members; another
 * group is one entry with the labels of its members as synonyms. What names no test in a group stays under the group's name. Statements on
 * one test are one entry.
 */
export function testsOf(items: readonly OutlineItem[]): { orderables: Orderable[]; notes: CaseNote[] } {
  const found = items.map((item) => (isProse(item, items.length) ? readProse(item.text) : readItem(item)))
  return {
    orderables: joinAlike(found.flatMap(({ statements }) => statements)),
    notes: found.flatMap(({ notes }) => notes),
  }
}

const nothing: Found = { statements: [], notes: [] }
const note = (kind: CaseNote['kind'], detail: string): Found => ({ statements: [], notes: [{ kind, detail }] })
const together = (found: readonly Found[]): Found => ({
  statements: found.flatMap(({ statements }) => statements),
  notes: found.flatMap(({ notes }) => notes),
})

/** The section is one paragraph instead of a list. */
const isProse = ({ text, children }: OutlineItem, count: number): boolean =>
  count === 1 && children.length === 0 && splitStatements(text).length > 1 && labelEnd(text) === -1

function readItem(item: OutlineItem): Found {
  const { text, children } = item
  if (children.length > 0) return readGroup(item)
  const at = labelEnd(text)
  const label = at === -1 ? '' : text.slice(0, at).trim()
  const rest = at === -1 ? text : text.slice(at + 1).trim()
  if (isEmpty(rest) || isNotDone(rest)) return note('says-nothing', text)
  if (label !== '' && isNoTest(label)) return note('no-test', text)
  if (label !== '' && isLaboratory(label)) return underHeading(label, rest)
  if (label !== '' && isGathering(label)) return underHeading(label, rest)
  const values = readLaboratory(text)
  const isValues =
    values.rest.length === 0 && values.values.length > 1 && values.values.every((value) => /\d/.test(value.text))
  if (label === '' && isValues) return { statements: values.values, notes: [] }
  const statement = readStatement(text, true)
  if (statement) return { statements: [statement], notes: [] }
  if (values.rest.length === 0 && (/\d/.test(text) || testOfDeviation(text) !== null))
    return { statements: values.values, notes: [] }
  return note('no-name', text)
}

/** A heading with its results in one line: each that names its test is an entry, the others are the heading's. */
function underHeading(heading: string, text: string): Found {
  const statements: Statement[] = []
  const rest: string[] = []
  const reading = isLaboratory(heading) ? readLaboratory(text) : { values: [], rest: splitStatements(text) }
  statements.push(...reading.values)
  let isContinued = false
  const notes: CaseNote[] = []
  for (const piece of reading.rest) {
    if (isNotDone(piece)) {
      notes.push({ kind: 'says-nothing', detail: piece })
      continue
    }
    const statement = readStatement(piece, false)
    const last = statements.at(-1)
    if (statement) statements.push(statement)
    else if (isContinued && last) last.text = `${last.text}; ${piece}`
    else rest.push(piece)
    isContinued = statement !== null || isContinued
  }
  if (rest.length > 0) statements.unshift(named(headingName(heading), rest.join('; ')))
  return { statements, notes }
}

const headingName = (heading: string): string => (isBareHeading(heading) ? 'Other tests' : heading)

function readGroup({ text, children }: OutlineItem): Found {
  const at = labelEnd(text)
  const heading = (at === -1 ? text : text.slice(0, at)).replace(
    /\s+(?:showed|revealed|demonstrated|findings include)$/i,
    '',
  )
  if (isNoTest(heading)) return note('no-test', outlineText({ text, children }))
  const own = at === -1 ? '' : text.slice(at + 1).trim()
  if (!isGathering(heading) && !isLaboratory(heading)) {
    const below = children.map(outlineText).map((part) => part.replace(/[.;]+$/, ''))
    const labels = children.map((child) =>
      labelEnd(child.text) === -1 ? '' : child.text.slice(0, labelEnd(child.text)),
    )
    const whole = named(heading, [...(own === '' ? [] : [own]), ...below].join('; '))
    return {
      statements: [{ ...whole, aliases: [...whole.aliases, ...labels.filter((label) => label !== '')] }],
      notes: [],
    }
  }
  const members = children.map((child) => {
    const found = readItem(child)
    const isNameless = found.notes.some(({ kind }) => kind === 'no-name')
    return isNameless ? { statements: [named(headingName(heading), outlineText(child))], notes: [] } : found
  })
  return together([own === '' ? nothing : underHeading(heading, own), ...members])
}

/** A statement that names no test belongs to the test before it. */
function readProse(text: string): Found {
  const found: Found = { statements: [], notes: [] }
  for (const piece of splitStatements(text)) {
    if (isEmpty(piece) || isNotDone(piece)) {
      found.notes.push({ kind: 'says-nothing', detail: piece })
      continue
    }
    const statement = readStatement(piece, false)
    const last = found.statements.at(-1)
    if (statement) found.statements.push(statement)
    else if (last) last.text = `${last.text}; ${piece}`
    else found.notes.push({ kind: 'no-name', detail: piece })
  }
  return found
}

const isEmpty = (text: string): boolean =>
  saysNothing(text.replace(/[.]$/, '')) ||
  /^(?:none|nil|no(?: relevant| additional| further)? (?:tests?|investigations?|results?)?)(?: (?:were |was )?(?:performed|mentioned|reported|provided|available|specified|done|required|needed))?[.]?$/i.test(
    text,
  )

function joinAlike(statements: readonly Statement[]): Orderable[] {
  const byName = new Map<string, Orderable & { aliases: string[] }>()
  for (const { name, aliases, text } of statements) {
    const key = name.toLowerCase()
    const known = byName.get(key)
    const part = { path: [], text }
    if (known) {
      known.parts.push(part)
      known.aliases.push(...aliases)
    } else byName.set(key, { name, parent: 'Tests', parts: [part], aliases: [...aliases] })
  }
  return [...byName.values()]
}
