// Finds the pieces of an answer that may be its JSON, whatever is written around it.

/** `isWhole`: its brackets close; where they do not, the answer ends in the middle of it. */
export type JsonPiece = { text: string; isWhole: boolean }

/** The whole text if it is one piece, then what stands in code fences, then what brackets enclose, the longest first. */
export function findJson(text: string): JsonPiece[] {
  const fenced = [...text.matchAll(/```[\w-]*\s*\n?([\s\S]*?)(?:```|$)/g)].map((match) => (match[1] ?? '').trim())
  const pieces = [text.trim(), ...fenced].flatMap((part) => (/^[{[]/.test(part) ? [enclosed(part, 0)] : []))
  return pieces.length > 0 ? pieces : allEnclosed(text).sort((a, b) => b.text.length - a.text.length)
}

function allEnclosed(text: string): JsonPiece[] {
  const pieces: JsonPiece[] = []
  let start = nextBracket(text, 0)
  while (start >= 0) {
    const piece = enclosed(text, start)
    pieces.push(piece)
    start = nextBracket(text, start + piece.text.length)
  }
  return pieces
}

function nextBracket(text: string, from: number): number {
  const found = text.slice(from).search(/[{[]/)
  return found < 0 ? -1 : from + found
}

/** From the bracket at `start` to the one that closes it, brackets inside double quotes not counted; else to the end. */
function enclosed(text: string, start: number): JsonPiece {
  let depth = 0
  let isQuoted = false
  for (let index = start; index < text.length; index += 1) {
    const character = text[index]
    if (isQuoted && character === '\\') index += 1
    else if (character === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') depth -= 1
    if (depth === 0) return { text: text.slice(start, index + 1), isWhole: true }
  }
  return { text: text.slice(start), isWhole: false }
}
