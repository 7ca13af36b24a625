// What a run on the user's own database must be given: nothing is invented where real people and data are at stake.

const secretLengthMin = 32
const keyBytes = 32

const makeSecret = `node -p "require('crypto').randomBytes(32).toString('base64url')"`
const makeKey = `node -p "require('crypto').randomBytes(32).toString('base64')"`

const isKey = (value) => Buffer.from(value, 'base64').length === keyBytes
const isWebAddress = (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)

const settings = [
  {
    name: 'NEXTAUTH_SECRET',
    demand: `at least ${secretLengthMin} characters; it signs the sessions`,
    how: makeSecret,
    isValid: (value) => value.length >= secretLengthMin,
  },
  {
    name: 'NEXTAUTH_URL',
    demand: 'the address people open in the browser',
    how: 'for example https://medaction.example.org',
    isValid: isWebAddress,
  },
  {
    name: 'ENCRYPTION_KEY',
    demand: `${keyBytes} bytes in base64; it encrypts stored keys of model providers`,
    how: makeKey,
    isValid: isKey,
  },
]

/** One line per setting that is missing or wrong, each with how to make it; empty when all is well. */
export function missingSettings(env) {
  return settings
    .filter(({ name, isValid }) => !isValid(env[name] ?? ''))
    .map(({ name, demand, how }) => `  ${name}: ${env[name] ? 'not usable' : 'missing'}; ${demand}\n    ${how}`)
}
