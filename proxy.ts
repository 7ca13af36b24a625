// Before every page: who is not signed in goes to the sign-in page, and the answer gets its content security policy.
import { getToken } from 'next-auth/jwt'
import { type NextRequest, NextResponse } from 'next/server'
import { env } from '@/lib/server/env'

const SIGN_IN = '/sign-in'

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl
  if (pathname !== SIGN_IN && !(await getToken({ req: request, secret: env().NEXTAUTH_SECRET }))) {
    return NextResponse.redirect(
      new URL(`${SIGN_IN}?callbackUrl=${encodeURIComponent(pathname + search)}`, request.url),
    )
  }
  return withPolicy(request)
}

/** Passes the request on with a fresh nonce, which Next gives to its own scripts and styles. */
function withPolicy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64')
  const policy = contentSecurityPolicy(nonce, env().NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

/** Style attributes carry positions and bar widths, hence 'unsafe-inline' for attributes alone. */
function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

// The API answers for itself, with problem documents in place of redirects.
export const config = {
  matcher: ['/((?!api/|_next/static|_next/image|favicon.ico|icon.svg).*)'],
}
