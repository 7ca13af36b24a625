// Holds the answers of the last few questions in this process, so that what is asked again is not computed again.

/** A function that does the work for a key at most once while it is held. At most `max` answers are; the one asked for longest ago goes first. */
export function holdNewest<T>(max: number): (key: string, work: () => Promise<T>) => Promise<T> {
  const held = new Map<string, Promise<T>>()
  return (key, work) => {
    const answer = held.get(key) ?? work()
    const isNew = !held.has(key)
    held.delete(key)
    held.set(key, answer)
    const [oldest] = held.keys()
    if (held.size > max && oldest !== undefined) held.delete(oldest)
    if (isNew) {
      answer.catch(() => {
        if (held.get(key) === answer) held.delete(key)
      })
    }
    return answer
  }
}
