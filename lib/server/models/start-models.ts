// At the start of the web server, which alone decides what of the environment's models is in use: workers elsewhere may have other settings.
import { createContext, systemActor } from '../context'
import { log } from '../log'
import { followEnvironment } from './follow-environment'

export async function startModels(): Promise<void> {
  try {
    await followEnvironment(createContext(systemActor))
  } catch (error) {
    log.error({ err: error }, 'the model of the environment was not taken over')
  }
}
