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
}

interface Output {
  isTTY?: boolean
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
  const count = (noun: string) => {
    counts.set(noun, (counts.get(noun) ?? 0) + 1)
    if (now() - shownAt < interval) return
    shownAt = now()
    clear()
    const text = [...counts].map(([name, value]) => `${value} ${name}`).join(', ')
    output.write(output.isTTY ? text : `${text} so far\n`)
    isLive = output.isTTY === true
  }
  return { count, clear }
}
