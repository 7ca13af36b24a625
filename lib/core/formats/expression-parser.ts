// Parses one OWL class expression in Manchester syntax, as far as ontology reports use it.

export type Expression =
  | { kind: 'name'; name: string }
  | { kind: 'some'; property: string; of: Expression }
  | { kind: 'all' | 'any'; parts: Expression[] }
  /** Restrictions that establish nothing: only, min, max, exactly, value, not. */
  | { kind: 'other' }

/** A quoted token is a name, whatever it reads. */
export type Token = { text: string; isQuoted: boolean }

/** No report nests deeper; without a bound a hostile cell would exhaust the stack. */
const DEPTH_MAX = 100

/** `and` binds closer than `or`. Methods give null where the tokens fit no expression. */
export class ExpressionParser {
  private position = 0
  private depth = 0
  constructor(private readonly tokens: readonly Token[]) {}

  isAtEnd(): boolean {
    return this.position === this.tokens.length
  }

  expression(): Expression | null {
    return this.list('or', () => this.list('and', () => this.unit(), 'all'), 'any')
  }

  private list(word: string, next: () => Expression | null, kind: 'all' | 'any'): Expression | null {
    const parts: Expression[] = []
    do {
      const part = next()
      if (!part) return null
      parts.push(part)
    } while (this.takes(word))
    return parts.length === 1 ? (parts[0] ?? null) : { kind, parts }
  }

  private unit(): Expression | null {
    if (this.depth === DEPTH_MAX) return null
    this.depth += 1
    const unit = this.unitWithin()
    this.depth -= 1
    return unit
  }

  private unitWithin(): Expression | null {
    if (this.takes('(')) {
      const inner = this.expression()
      return inner && this.takes(')') ? inner : null
    }
    if (this.takes('not')) return this.unit() && { kind: 'other' }
    const name = this.name()
    if (name === null) return null
    if (this.takes('some')) {
      const of = this.unit()
      return of && { kind: 'some', property: name, of }
    }
    if (this.takes('only', 'value')) return this.unit() && { kind: 'other' }
    if (this.takes('min', 'max', 'exactly')) return this.name() !== null && this.unit() ? { kind: 'other' } : null
    return { kind: 'name', name }
  }

  private takes(...words: string[]): boolean {
    const token = this.tokens[this.position]
    if (!token || token.isQuoted || !words.includes(token.text)) return false
    this.position += 1
    return true
  }

  private name(): string | null {
    const token = this.tokens[this.position]
    if (!token || (!token.isQuoted && ['(', ')', 'and', 'or', 'not'].includes(token.text))) return null
    this.position += 1
    return token.text
  }
}
