// A place in a queue that may be waited for piece by piece, and given up.

export class Ticket {
  /** Tokens that the call is thought to use, where it matters. */
  readonly tokens: number
  #isGranted = false
  #wake: (() => void) | null = null
  constructor(tokens = 0) {
    this.tokens = tokens
  }

  get isGranted(): boolean {
    return this.#isGranted
  }

  grant(): void {
    this.#isGranted = true
    this.#wake?.()
  }

  /** Whether it was granted by then. */
  within(ms: number): Promise<boolean> {
    if (this.#isGranted) return Promise.resolve(true)
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        this.#wake = null
        resolve(this.#isGranted)
      }
      const timer = setTimeout(done, ms)
      this.#wake = done
    })
  }
}
