// Ctrl-C while something works that can be left in good order: the first is told of, a second ends the program.
const signals = ['SIGINT', 'SIGTERM'] as const

/** Returns the function that gives the signals back to those who had them. */
export function onInterrupt(tell: () => void): () => void {
  const before = signals.map((signal) => ({ signal, listeners: process.listeners(signal) }))
  const giveBack = () => {
    for (const { signal, listeners } of before) {
      process.removeListener(signal, once)
      for (const listener of listeners) if (!process.listeners(signal).includes(listener)) process.on(signal, listener)
    }
  }
  const once = () => {
    giveBack()
    tell()
  }
  for (const { signal } of before) {
    process.removeAllListeners(signal)
    process.on(signal, once)
  }
  return giveBack
}
