// The one log: JSON lines on stderr, without secrets or patient text.
import pino from 'pino'
import { env } from './env'

export const log = pino(
  { level: env().LOG_LEVEL, redact: ['password', '*.password', 'authorization', '*.authorization', 'cookie', '*.cookie'] },
  pino.destination(2),
)
