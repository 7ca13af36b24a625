// Ctrl-C while something works that can be left in good order: the first is told of, a second ends the program.
const signals = ['SIGINT', 'SIGTERM'] as const
/** One Ctrl-C may arrive twice: from the terminal, and passed on by the launcher. */
const TOGETHER_MS = 500

/** Returns the function that gives the signals back to those who had them. */
export function onInterrupt(tell: () => void): () => void {
  const before = signals.map((signal) => ({ signal, listeners: process.listeners(signal) }))
  let timer: NodeJS.Timeout | undefined
  const giveBack = () => {
    clearTimeout(timer)
    for (const { signal, listeners } of before) {
      process.removeListener(signal, once)
      for (const listener of listeners) if (!process.listeners(signal).includes(listener)) process.on(signal, listener)
    }
  }
  const once = () => {
    if (timer) return
    timer = setTimeout(giveBack, TOGETHER_MS).unref()
    tell()
  }
  for (const { signal } of before) {
    process.removeAllListeners(signal)
    process.on(signal, once)
  }
  return giveBack
}
