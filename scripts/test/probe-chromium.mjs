// Tells whether a Chromium really starts here and renders a page; being installed is not enough.
import { runChild } from '../launch/run-child.mjs'

const page = 'data:text/html,<p id=probe></p><script>probe.textContent=6*7</script>'
const limitMs = 30_000

/** Flags without which Chromium does not run as root in a container, or talks to the network on its own. */
export const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** True when the program renders a page with a script in it. */
export async function doesChromiumStart(program) {
  const args = [...chromiumFlags, '--headless', '--dump-dom', page]
  const { code, output } = await runChild(program, args, { quiet: true, timeoutMs: limitMs })
  return code === 0 && output.includes('>42<')
}
