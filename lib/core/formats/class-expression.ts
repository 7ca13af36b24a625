// OWL class expressions as Disease Ontology's reports write them, and what a class surely has under a property.
import { type Expression, ExpressionParser, type Token } from './expression-parser'

export interface Fillers {
  /** What the class has. */
  sure: string[]
  /** What stands under `or`: it has one of them. */
  possible: string[]
}

/** The axioms of a cell, between bars; null where it cannot be read. */
export function parseAxioms(cell: string): Expression[] | null {
  const tokens = tokenise(cell)
  if (!tokens) return null
  const axioms: Expression[] = []
  for (const part of splitAtBars(tokens)) {
    const parser = new ExpressionParser(part)
    const axiom = parser.expression()
    if (!axiom || !parser.isAtEnd()) return null
    axioms.push(axiom)
  }
  return axioms
}

/** The names under `'property' some …` of any of the properties. */
export function fillersOf(expression: Expression, properties: readonly string[]): Fillers {
  if (expression.kind === 'some' && properties.includes(expression.property)) return namesOf(expression.of)
  if (expression.kind !== 'all' && expression.kind !== 'any') return { sure: [], possible: [] }
  return join(
    expression.kind,
    expression.parts.map((part) => fillersOf(part, properties)),
  )
}

/** Names of several words stand in quotes. A name of one word may hold apostrophes and brackets: `(-)-carvone`. */
function tokenise(text: string): Token[] | null {
  const tokens: Token[] = []
  const pattern =
    /\s*(?:'((?:\\.|[^'\\])*)'|((?:\([^\s()|]*\)(?=[^\s()|])|[^\s()|'])(?:[^\s()|]|\([^\s()|]*\))*)|([()|]))/y
  while (text.slice(pattern.lastIndex).trim() !== '') {
    const match = pattern.exec(text)
    if (!match) return null
    const [, quoted, word, sign] = match
    tokens.push({ text: quoted?.replace(/\\(.)/g, '$1') ?? word ?? sign ?? '', isQuoted: quoted !== undefined })
  }
  return tokens
}

function splitAtBars(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (token.text === '|' && !token.isQuoted) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

function namesOf(expression: Expression): Fillers {
  if (expression.kind === 'name') return { sure: [expression.name], possible: [] }
  if (expression.kind !== 'all' && expression.kind !== 'any') return { sure: [], possible: [] }
  return join(expression.kind, expression.parts.map(namesOf))
}

function join(kind: 'all' | 'any', parts: readonly Fillers[]): Fillers {
  const sure = parts.flatMap((part) => part.sure)
  const possible = parts.flatMap((part) => part.possible)
  return kind === 'all' ? { sure, possible } : { sure: [], possible: [...sure, ...possible] }
}
