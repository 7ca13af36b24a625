// What a command says on the standard error while it works: refused items, notes, progress.
import { DomainError, type Defect } from '@/lib/core/errors'
import { describeDefect } from '@/lib/core/formats/line-defect'
import type { Result } from '@/lib/core/result'

export interface Reporter {
  /** A line of its own. */
  note(text: string): void
  /** One line per defect, `place: reason`, at once; the item counts as refused. */
  refuse(place: string, defects: readonly Defect[]): void
  /** The value of a sound item; undefined after refusing a broken one. */
  sound<T>(item: { place: string; result: Result<T> }): T | undefined
  hasRefused(): boolean
  /** Throws a DomainError where anything was refused. `consequence` says what was not done. */
  stopIfRefused(consequence: string): void
  /** Counts one more of what `noun` names: a live line on a terminal, one line per ten seconds elsewhere. */
  count(noun: string): void
  /** How things stand, in one line that replaces the one before, on the same terms. */
  show(text: string): void
}

interface Output {
  isTTY?: boolean
  columns?: number
  write(text: string): unknown
}

const LIVE_MS = 100
const LOGGED_MS = 10_000

export function createReporter(output: Output, now: () => number): Reporter {
  const progress = createProgress(output, now)
  let refused = 0
  const say = (text: string) => {
    progress.clear()
    output.write(`${text}\n`)
  }
  const refuse = (place: string, defects: readonly Defect[]) => {
    refused += 1
    for (const defect of defects) say(`${place}: ${describeDefect(defect)}`)
  }
  return {
    note: say,
    refuse,
    sound: ({ place, result }) => {
      if (result.ok) return result.value
      refuse(place, result.defects)
      return undefined
    },
    hasRefused: () => refused > 0,
    stopIfRefused: (consequence) => {
      if (refused === 0) return
      const subject = refused === 1 ? '1 item was refused' : `${refused} items were refused`
      throw new DomainError('import-refused', `${subject}; ${consequence}`)
    },
    count: progress.count,
    show: progress.show,
  }
}

function createProgress(output: Output, now: () => number) {
  const counts = new Map<string, number>()
  const interval = output.isTTY ? LIVE_MS : LOGGED_MS
  let shownAt = now()
  let isLive = false
  const clear = () => {
    if (isLive) output.write('\r\u001B[2K')
    isLive = false
  }
  const isDue = () => {
    if (now() - shownAt < interval) return false
    shownAt = now()
    return true
  }
  const write = (text: string, logged: string) => {
    clear()
    output.write(output.isTTY ? text : logged)
    isLive = output.isTTY === true
  }
  const count = (noun: string) => {
    counts.set(noun, (counts.get(noun) ?? 0) + 1)
    if (!isDue()) return
    const text = [...counts].map(([name, value]) => `${value} ${name}`).join(', ')
    write(text, `${text} so far\n`)
  }
  const show = (text: string) => {
    // A line longer than the terminal would be wrapped, and only its last part be cleared.
    if (isDue()) write(text.slice(0, (output.columns ?? Infinity) - 1), `${text}\n`)
  }
  return { count, show, clear }
}
