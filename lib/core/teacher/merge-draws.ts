// Merges draws of one turn that decide the same.

/** The first draw of each decision stands for all of them; `calls` are those of every draw that was merged into it. */
export function mergeDraws<T extends { readonly identity: string; readonly calls: readonly string[] }>(
  draws: readonly T[],
): T[] {
  const merged = new Map<string, T>()
  for (const draw of draws) {
    const known = merged.get(draw.identity)
    merged.set(draw.identity, known ? { ...known, calls: [...known.calls, ...draw.calls] } : draw)
  }
  return [...merged.values()]
}
