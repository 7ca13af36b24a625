// Makes the secrets of accounts: one-time passwords and pseudonyms.
import { randomBytes } from 'node:crypto'

/** 144 random bits, readable: four groups of base64url. */
export const makePassword = () => (randomBytes(18).toString('base64url').match(/.{6}/g) ?? []).join('-')

/** A name that says nothing of the person. */
export const makePseudonym = () => `reader-${randomBytes(5).toString('hex')}`
