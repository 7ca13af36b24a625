// Lets few items that compute, and ask no model, be in hand at once: more would only share the processor and hold memory.
const SLOTS = 2

let free = SLOTS
const waiting: (() => void)[] = []

export async function inComputeSlot<T>(work: () => Promise<T>): Promise<T> {
  if (free > 0) free -= 1
  else await new Promise<void>((resume) => waiting.push(resume))
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
}
