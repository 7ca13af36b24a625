// Waits for all of several pieces of work, also where one of them fails.

/** Their values in order. Nothing is left running: the first failure, by place and not by time, is thrown once all have ended. */
export async function settleAll<T>(works: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(works)
  return settled.map((result) => {
    if (result.status === 'rejected') throw result.reason
    return result.value
  })
}
