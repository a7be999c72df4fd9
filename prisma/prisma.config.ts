import { defineConfig } from 'prisma/config'

// Paths are relative to this file. Migrations are applied by lib/data/migrate.ts; with DATABASE_URL
// set, `prisma migrate deploy` finds the same ones.
export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
