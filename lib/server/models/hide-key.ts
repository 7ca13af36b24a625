// Takes a key out of a text that came from elsewhere: servers like to repeat the key they refuse.
const SHORTEST_PART = 8

/** Any eight characters of the key in a row are hidden, so that a message that quotes its ends only does not tell them either. */
export function hideKey(text: string, key: string | null): string {
  if (!key) return text
  const isHidden = new Array<boolean>(text.length).fill(false)
  const length = Math.min(SHORTEST_PART, key.length)
  for (let from = 0; from + length <= key.length; from++) {
    const part = key.slice(from, from + length)
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) isHidden.fill(true, at, at + length)
  }
  return Array.from({ length: text.length }, (_, at) =>
    isHidden[at] ? (isHidden[at - 1] ? '' : '[key]') : text[at],
  ).join('')
}
