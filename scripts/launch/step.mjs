// Prints what the launcher is doing, one short line a step with the time it took, on stderr.

export const say = (line) => process.stderr.write(`${line}\n`)

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`

/** Runs one step; the work returns a word on what happened, or nothing when there is nothing to tell. */
export async function step(name, work) {
  const startedAt = performance.now()
  const outcome = await work()
  const note = typeof outcome === 'string' ? outcome : 'done'
  say(`  ${name.padEnd(14)} ${note.padEnd(34)} ${seconds(performance.now() - startedAt).padStart(8)}`)
}
