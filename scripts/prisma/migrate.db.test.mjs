// Migrations are applied once, in order, by one process at a time, and a history that does not fit is refused.
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from './migrate.mjs'

let folder
let url
let admin

function put(name, sql) {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  const name = `migrate_${randomBytes(6).toString('hex')}`
  admin = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  url = new URL(process.env.DATABASE_URL)
  url.pathname = `/${name}`
})
afterEach(async () => {
  await admin.query(`DROP DATABASE ${url.pathname.slice(1)} WITH (FORCE)`)
  await admin.end()
  rmSync(folder, { recursive: true })
})

const run = () => migrate(url.href, folder)

describe('migrate', () => {
  it('applies what is missing, in the order of names, once', async () => {
    put('2_second', 'ALTER TABLE first ADD COLUMN name TEXT;')
    put('1_first', 'CREATE TABLE first (id INT);')
    expect(await run()).toEqual(['1_first', '2_second'])
    expect(await run()).toEqual([])
    put('3_third', 'DROP TABLE first;')
    expect(await run()).toEqual(['3_third'])
  })

  it('applies each migration once when many processes start together', async () => {
    put('1_first', 'CREATE TABLE first (id INT);')
    const applied = await Promise.all(Array.from({ length: 5 }, run))
    expect(applied.flat()).toEqual(['1_first'])
  })

  it('stops at a failure, says which and why, and does not go on over it later', async () => {
    put('1_first', 'CREATE TABLE first (id INT);')
    put('2_second', 'CREATE TABLE first (id INT);')
    await expect(run()).rejects.toThrow('migration 2_second failed: relation "first" already exists')
    await expect(run()).rejects.toThrow('migration 2_second failed earlier')
  })

  it('refuses a migration that was changed or taken away after it had been applied', async () => {
    put('1_first', 'CREATE TABLE first (id INT);')
    await run()
    put('1_first', 'CREATE TABLE first (id BIGINT);')
    await expect(run()).rejects.toThrow('migration 1_first was changed after it had been applied')
    rmSync(join(folder, '1_first'), { recursive: true })
    await expect(run()).rejects.toThrow('the database holds migration 1_first, which this version does not know')
  })
})
