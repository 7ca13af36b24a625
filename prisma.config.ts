// Prisma's command line: where schema, migrations and database are, and a schema engine that needs no download.
import { defineConfig } from 'prisma/config'
import { schemaEngineEnvironment } from './scripts/prisma/engine-environment.mjs'

Object.assign(process.env, schemaEngineEnvironment())

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/medaction' },
})
