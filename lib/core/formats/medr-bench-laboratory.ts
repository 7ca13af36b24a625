// A line of laboratory results cut into values that are ordered one by one: `WBC 13 G/l, CRP 36 mg/dL`.
import { testOfDeviation } from './medr-bench-deviations'
import { named, type Statement, wordCount } from './medr-bench-statement'
import { leadingQuality, namesMethod, trailingQuality } from './medr-bench-words'
import { splitOutsideBrackets, splitStatements } from './split-outside-brackets'

export interface LaboratoryReading {
  values: Statement[]
  /** What names no value clearly, in the order written. */
  rest: string[]
}

interface Token {
  text: string
  quality: string
  /** The name without quality, brackets and value. */
  core: string
  hasValue: boolean
}

/** Nothing is lost: every piece of the text is in a value or in the rest. */
export function readLaboratory(text: string): LaboratoryReading {
  const reading: LaboratoryReading = { values: [], rest: [] }
  for (const statement of splitStatements(text)) {
    for (const run of runsOf(statement)) {
      const value = valueOf(run)
      if (value) reading.values.push(value)
      else reading.rest.push(run.map((token) => token.text).join(', '))
    }
  }
  return reading
}

/** Neighbours that share one quality are one run: `normal calcium, albumin and TSH`. */
function runsOf(statement: string): Token[][] {
  const runs: Token[][] = []
  for (const piece of splitOutsideBrackets(statement, /,\s+(?:and\s+)?/).flatMap(splitValues)) {
    const token = readToken(piece)
    const last = runs.at(-1)
    const isOwn = testOfDeviation(token.core) !== null
    const shares =
      !isOwn &&
      last?.[0] &&
      testOfDeviation(last[0].core) === null &&
      last[0].quality !== '' &&
      !last[0].hasValue &&
      token.quality === '' &&
      !token.hasValue
    if (last && shares) last.push(token)
    else runs.push([token])
  }
  return runs
}

/** `CEA (30 ng/mL) and CA 125 (14 U/mL)` are two values. */
function splitValues(piece: string): string[] {
  const parts = splitOutsideBrackets(piece, /\s+and\s+(?=[A-Za-z][\w-]*(?:\s[\w-]+)?\s+\(?[<>≥≤~]?\d)/)
  return parts.slice(0, -1).every((part) => /\d/.test(part)) ? parts : [piece]
}

/** `CA 19-9`, `vitamin B 12`, `factor 8`: the number is part of the name. */
const numberedName =
  /\b(CA|CD|IL|factor|type|free T|HLA|anti-SS|vitamin [A-Z]|complement C) (\d+(?:-\d+)?)(?=[\s,(:]|$)/gi

function readToken(text: string): Token {
  const whole = text.replace(/^(?:and|with|but|also)\s+/i, '')
  const leading = leadingQuality.exec(whole)?.[0] ?? ''
  const named = whole.slice(leading.length).replace(numberedName, '$1\u2060$2')
  const value =
    /\s*(?:\(|:|=|≥|≤|>|<|\b(?:of|was|were|at|is)\b\s*[<>≥≤~]?\s*\d|\s[<>≥≤~]?\d[\d.,]*\s*(?:[-–×/%a-zµμ^*]|$))/i.exec(
      named,
    )
  const front = (value ? named.slice(0, value.index) : named).trim()
  const bare = front.replace(trailingQuality, '')
  const core = bare
    .replace(/\s+(?:levels?|values?|concentrations?)$/i, '')
    .replace(/^(?:tumou?r|inflammatory|cardiac|liver) (?:markers?|enzymes?) (?=\S)/i, '')
  const quality = leading + front.slice(bare.length)
  return { text, quality, core: core.replace(/\u2060/g, ' ').trim(), hasValue: value !== null && /\d|:/.test(named) }
}

const prose =
  /\b(?:due|after|before|showed|revealed|confirmed|indicat\w+|suggest\w*|including|evidence|despite|likely|which|patient|therapy|treatment|malignan\w+|cells found|no)\b/i

function valueOf(run: readonly Token[]): Statement | null {
  const [first] = run
  if (!first) return null
  const text = run.map((token) => token.text).join(', ')
  if (/^no\s/i.test(first.quality) && !namesMethod(first.core)) return null
  const deviation = run.length === 1 ? testOfDeviation(first.core) : null
  if (deviation !== null) return { ...named(deviation, text), aliases: wordCount(first.core) <= 3 ? [first.core] : [] }
  const inner = run.flatMap((token) => bracketNames(token.text))
  if (first.quality === '' && !first.hasValue && inner.length === 0) return null
  const isClear = run.every(
    ({ core }) =>
      core !== '' &&
      core.split(/\s+and\s+/).every((name) => wordCount(name) <= 5) &&
      !prose.test(core) &&
      !/^(?:to|from|by|at|on)\b/i.test(core) &&
      !/^\d(?!\d*-[a-z])/i.test(core),
  )
  if (!isClear || isNegativeFor(first)) return null
  const isFinding = inner.length > 0 && first.quality === '' && !namesMethod(first.core)
  const names = isFinding ? inner : run.flatMap(({ core }) => core.split(/\s+and\s+/)).map(withNoun)
  const joined = names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
  const value = named(joined, text)
  const parts = [...(names.length > 1 ? names : []), ...inner].filter((name) => name !== value.name)
  return { ...value, aliases: [...new Set([...value.aliases, ...parts])] }
}

/** Of `renal and liver function tests` the first is not `renal`. */
const withNoun = (name: string): string =>
  /^(?:renal|kidney|liver|hepatic|thyroid|pancreatic)(?: functions?)?$/i.test(name)
    ? `${name.replace(/ functions?$/i, '')} function tests`
    : name

/** `Negative for HIV` names what was sought; it is a test only where the words say so. */
const isNegativeFor = ({ quality, core }: Token): boolean =>
  /\bfor\s*$/i.test(quality) && !namesMethod(core) && !/^[A-Z]/.test(core)

/** Of `inflammatory markers (CRP: 101 mg/L, ESR 74 mm/h)` what the brackets name. */
function bracketNames(text: string): string[] {
  const inside = /\(([^)]*)\)/.exec(text)?.[1]
  if (inside === undefined) return []
  return inside
    .split(/[,;]\s+/)
    .map((part) => part.trim().replace(leadingQuality, ''))
    .filter((part) => /[A-Z]|\s[<>≥≤]?\d|:/.test(part))
    .map((part) => /^([A-Za-z][A-Za-z0-9 /-]{1,30}?)(?::|\s+[<>≥≤]?\d|$)/.exec(part)?.[1] ?? '')
    .filter(
      (name) =>
        name !== '' &&
        wordCount(name) <= 3 &&
        !prose.test(name) &&
        !/^(?:normal|reference|ref|range|at|on|to|see|e\.g|titers?|titres?|ratio|score|grade|up)\b/i.test(name),
    )
}
