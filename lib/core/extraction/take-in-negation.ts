// Keeps a quote from losing the word that denies it: "granulomas were seen" out of "No granulomas were seen".

const DENIES =
  /(?<![\p{L}\p{N}])(?:no (?:evidence|signs?|history|findings?) of|no|not|nor|neither|never|without|negative for|free of|absen(?:ce|t) of|den(?:y|ied|ies)|rul(?:ed|es|ing) out)\s+(?:any\s+)?$/iu

/** Where the quote that starts at `start` should start. */
export function takeInNegation(text: string, start: number): number {
  const denied = DENIES.exec(text.slice(Math.max(0, start - 30), start))
  return denied ? start - denied[0].length : start
}
