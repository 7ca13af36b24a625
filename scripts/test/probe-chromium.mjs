// Tells whether a Chromium really starts here and renders a page; being installed is not enough.

const page = '<p id="probe"></p><script>document.getElementById("probe").textContent = 6 * 7</script>'
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

async function showsPage(browser) {
  const tab = await browser.newPage()
  await tab.setContent(page)
  return (await tab.textContent('#probe')) === '42'
}

/** True when the program renders a page with a script in it, driven as the journeys drive it. */
export async function doesChromiumStart(executablePath) {
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({ executablePath, args: chromiumFlags, timeout: limitMs }).catch(() => null)
  if (!browser) return false
  try {
    return await showsPage(browser)
  } catch {
    return false
  } finally {
    await browser.close()
  }
}
