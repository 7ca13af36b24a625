// Decides what the abbreviations of a text mean: as the text itself explains them, else only where it bears the dictionary out.
import { isAbbreviation, isUsualAbbreviation } from './dictionary-wording'
import type { Dictionary } from './dictionary'
import { normalise } from '../graph/normalise'
import type { Mention } from './text-mentions'
import type { TextTokens } from './text-tokens'

/**
 * CSD is cat-scratch disease in one report and a rare diarrhoea in a dictionary. So an abbreviation that the text explains, as in
 * "cat-scratch disease (CSD)", means that throughout; any other counts only where the text names the same concept in full, where it is the
 * whole text, or where it is one that every clinician reads alike. What a person chose for it holds everywhere. Mentions stay in order.
 */
export function settleAbbreviations(
  dictionary: Dictionary,
  tokens: TextTokens,
  mentions: readonly Mention[],
): Mention[] {
  const explained = explanations(dictionary, tokens, mentions)
  const named = new Set(mentions.filter(({ isAbbreviated }) => !isAbbreviated).flatMap(({ concepts }) => concepts))
  const settled = mentions.flatMap((mention) => {
    if (!mention.isAbbreviated) return [mention]
    const word = wordAt(tokens, mention.first)
    const meant = explained.get(word)
    if (meant) return [{ ...mention, kind: meant.kind, concepts: meant.concepts, how: 'abbreviation' as const }]
    const isBorneOut = mention.concepts.some((id) => named.has(id)) || isUsualAbbreviation(word)
    return isBorneOut || tokens.starts.length === 1 ? [mention] : []
  })
  return explained.size > 0 ? withExplained(tokens, settled, explained) : settled
}

/** "sarcoma of the lung (SL)": the mention in front of the bracket, where the abbreviation starts as its words do. */
function explanations(
  { decisions }: Dictionary,
  tokens: TextTokens,
  mentions: readonly Mention[],
): Map<string, Mention> {
  const found = new Map<string, Mention>()
  for (const mention of mentions) {
    const next = mention.last + 1
    if (mention.isAbbreviated || next >= tokens.starts.length) continue
    const end = tokens.ends[next] ?? 0
    const gap = tokens.text.slice(tokens.ends[mention.last], tokens.starts[next])
    const word = wordAt(tokens, next)
    if (!/^\s?\($/.test(gap) || !/^[),;]/.test(tokens.text.slice(end, end + 1)) || !isAbbreviation(word)) continue
    const first = wordAt(tokens, mention.first).charAt(0)
    const isMeant = first.toLowerCase() === word.charAt(0).toLowerCase()
    const isDecided = decisions[mention.kind].has(normalise(word))
    if (isMeant && !isDecided && !found.has(word)) found.set(word, mention)
  }
  return found
}

/** Abbreviations that no dictionary holds, wherever the text uses them after explaining them. */
function withExplained(tokens: TextTokens, mentions: readonly Mention[], explained: ReadonlyMap<string, Mention>) {
  const merged: Mention[] = []
  let next = 0
  for (let at = 0; at < tokens.starts.length; at += 1) {
    const mention = mentions[next]
    if (mention?.first === at) {
      merged.push(mention)
      next += 1
      at = mention.last
      continue
    }
    const length = (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0)
    const meant = length <= 8 ? explained.get(wordAt(tokens, at)) : undefined
    if (meant) merged.push({ ...meant, first: at, last: at, how: 'abbreviation', isAbbreviated: true })
  }
  return merged
}

const wordAt = (tokens: TextTokens, at: number) => tokens.text.slice(tokens.starts[at], tokens.ends[at])
