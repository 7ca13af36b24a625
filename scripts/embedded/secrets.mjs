// The secrets of the embedded mode: made at random on the first start, kept in .data/secrets.json for its owner only.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { readJson, writeJson } from '../launch/file-lock.mjs'
import { dataFolder } from '../launch/paths.mjs'

const secretsFile = join(dataFolder, 'secrets.json')
const ownerOnly = 0o600

export const newSecrets = () => ({
  databasePassword: randomBytes(24).toString('hex'),
  nextauthSecret: randomBytes(32).toString('base64url'),
  encryptionKey: randomBytes(32).toString('base64'),
})

/** The kept secrets; any that is missing is added. */
export function loadSecrets() {
  const kept = readJson(secretsFile)
  const secrets = { ...newSecrets(), ...kept }
  if (Object.keys(kept ?? {}).length < Object.keys(secrets).length) writeJson(secretsFile, secrets, ownerOnly)
  return secrets
}
