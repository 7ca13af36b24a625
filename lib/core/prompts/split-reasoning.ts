// Keeps what a model thought apart from what it answered, where it writes both into one text.

const opening = /<(think|thinking|thought)>/i
const closing = /<\/(think|thinking|thought)>/i

/**
 * Blocks before the answer are taken out, and those between pieces of text. Where only the end of one is marked, everything before it was
 * thought; where only the beginning is, everything after it. Marks inside a JSON answer stay: they are part of a text. Null: nothing was thought.
 */
export function splitReasoning(content: string): { content: string; reasoning: string | null } {
  const thoughts: string[] = []
  let rest = content
  for (let found = nextBlock(rest); found !== null; found = nextBlock(rest)) {
    thoughts.push(found.thought.trim())
    rest = found.rest
  }
  const reasoning = thoughts.filter((thought) => thought !== '').join('\n\n')
  return { content: thoughts.length === 0 ? content : rest.trim(), reasoning: reasoning === '' ? null : reasoning }
}

function nextBlock(text: string): { thought: string; rest: string } | null {
  if (/^\s*[{[]/.test(text)) return null
  const start = opening.exec(text)
  const end = closing.exec(text)
  if (end && (!start || end.index < start.index)) return { thought: text.slice(0, end.index), rest: after(text, end) }
  if (!start || isInsideJson(text, start.index)) return null
  const inside = after(text, start)
  const close = closing.exec(inside)
  const before = text.slice(0, start.index)
  if (!close) return { thought: inside, rest: before }
  return { thought: inside.slice(0, close.index), rest: before + after(inside, close) }
}

const after = (text: string, match: RegExpExecArray) => text.slice(match.index + match[0].length)

/** An answer has begun before the mark. */
const isInsideJson = (text: string, index: number) => /[{[]/.test(text.slice(0, index))
