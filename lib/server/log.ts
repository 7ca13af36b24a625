// The one log: JSON lines on stderr, without secrets or patient text.
import pino from 'pino'
import { logLevel } from './env'

export const log = pino(
  {
    level: logLevel(),
    redact: ['password', '*.password', 'authorization', '*.authorization', 'cookie', '*.cookie', 'apiKey', '*.apiKey'],
  },
  pino.destination(2),
)
