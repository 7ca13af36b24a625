// The names that a name with brackets holds.

/** A name without what it has in brackets, then what stands in them; nothing for a name without brackets. */
export function bracketForms(name: string): string[] {
  const inside = [...name.matchAll(/[([]([^()[\]]*)[)\]]/g)].map(([, text = '']) => text.trim())
  if (inside.length === 0) return []
  return [
    name
      .replace(/[([][^()[\]]*[)\]]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    ...inside,
  ].filter(Boolean)
}
