// Where to go after signing in: a path of this site, whatever the address bar asked for.

/** `value` where it is an absolute path on this origin, else `/`. Refuses other origins, `//host` and backslashes. */
export function safePath(value: string | null | undefined): string {
  if (!value?.startsWith('/') || /[\\\u0000-\u001f]/.test(value) || value.startsWith('//')) return '/'
  const url = new URL(value, 'https://here.invalid')
  return url.host === 'here.invalid' && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : '/'
}
