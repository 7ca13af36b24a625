// Back to the sign-in page when a session has ended, and from there to where one was.

/** Leaves the page; what waits in outboxes and drafts is kept on the device. */
export function signInAgain(): void {
  const url = new URL('/sign-in', window.location.origin)
  url.searchParams.set('callbackUrl', window.location.pathname + window.location.search)
  window.location.assign(url)
}
