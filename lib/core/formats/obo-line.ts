// One line of an OBO file: its tag and value, without comment, trailing modifiers and escapes.

export interface OboLine {
  tag: string
  /** As the file has it, without comment and modifiers; escapes stand. */
  raw: string
}

export interface OboSynonym {
  text: string
  /** EXACT, RELATED, NARROW or BROAD; null where the line gives none. */
  scope: string | null
}

/** Null where the line is no `tag: value`. */
export function parseOboLine(line: string): OboLine | null {
  const [, tag, value] = /^([A-Za-z][\w-]*):(.*)$/.exec(line) ?? []
  if (tag === undefined || value === undefined) return null
  return { tag, raw: withoutModifiers(withoutComment(value)).trim() }
}

/** `\n`, `\t` and `\W` are spaces; any other escaped character is itself. */
export function unescapeObo(text: string): string {
  return text.replace(/\\(.)/g, (_, escaped: string) => ('ntW'.includes(escaped) ? ' ' : escaped)).trim()
}

/** The first word of a value that is an id: what follows is no part of it. */
export const oboId = (raw: string): string => unescapeObo(/^(?:\\.|[^\s\\])*/.exec(raw)?.[0] ?? '')

/** `"text" SCOPE TYPE [sources]`; null where it is not in quotes. */
export function parseOboSynonym(raw: string): OboSynonym | null {
  const [, text, rest] = /^"((?:\\.|[^"\\])*)"(.*)$/.exec(raw) ?? []
  if (text === undefined || rest === undefined) return null
  return { text: unescapeObo(text), scope: /^\s*(EXACT|RELATED|NARROW|BROAD)\b/.exec(rest)?.[1] ?? null }
}

function withoutComment(value: string): string {
  let isQuoted = false
  for (let i = 0; i < value.length; i += 1) {
    if (value[i] === '\\') i += 1
    else if (value[i] === '"') isQuoted = !isQuoted
    else if (value[i] === '!' && !isQuoted && /\s/.test(value[i - 1] ?? ' ')) return value.slice(0, i)
  }
  return value
}

/** Modifiers are `{name=value, …}` at the end. */
function withoutModifiers(value: string): string {
  return value.replace(/\s*\{[\w:.-]+\s*=(?:"(?:\\.|[^"\\])*"|[^{}"])*\}\s*$/, '')
}
