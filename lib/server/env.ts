// The only reader of the environment: every variable the server knows, checked once.
import 'server-only'
import { z } from 'zod'

const envSchema = z.object({
  DATABASE_URL: z.string().min(1),
  NEXTAUTH_SECRET: z.string().default(''),
  MEDACTION_EMBEDDED: z
    .string()
    .optional()
    .transform((value) => value === '1'),
  NODE_ENV: z.string().default('development'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(20),
  ENCRYPTION_KEY: z.string().trim().default(''),
  MODEL_BASE_URL: z.string().trim().default(''),
  MODEL_NAME: z.string().trim().default(''),
  MODEL_LABEL: z.string().trim().default(''),
  MODEL_API_KEY: z.string().trim().default(''),
  HF_TOKEN: z.string().trim().default(''),
  HF_ENDPOINT: z.url().default('https://huggingface.co'),
})
export type Env = z.infer<typeof envSchema>

const logLevelSchema = z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).catch('info')

/** Apart from the rest: commands that need no database log too. */
export const logLevel = () => logLevelSchema.parse(process.env.LOG_LEVEL)

let parsed: Env | undefined

/** The checked environment. Throws with the names of the variables that are missing or wrong. */
export function env(): Env {
  parsed ??= parse()
  return parsed
}

function parse(): Env {
  const result = envSchema.safeParse(process.env)
  if (result.success) return result.data
  const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
  throw new Error(`The environment is incomplete (${wrong}); see .env.example`)
}
