// Seeds the demo; safe to run again.
import { database } from '@/lib/server/db'
import { seedDemo } from '@/prisma/demo/seed-demo'

seedDemo()
  .then(() => database().$disconnect())
  .catch((error: unknown) => {
    process.stderr.write(`the demo could not be seeded: ${error instanceof Error ? error.stack : String(error)}\n`)
    process.exit(70)
  })
