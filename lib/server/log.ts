// The one log: JSON lines on stderr, without secrets or patient text.
import pino from 'pino'
import { logLevel } from './env'

export const log = pino(
  { level: logLevel(), redact: ['password', '*.password', 'authorization', '*.authorization', 'cookie', '*.cookie'] },
  pino.destination(2),
)
