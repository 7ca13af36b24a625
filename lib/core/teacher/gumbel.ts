// Noise that turns "take the best" into "take each with a probability".

/**
 * A standard Gumbel variate, -ln(-ln u): adding one, times a temperature, to log weights and taking the largest draws with probability proportional
 * to `weight ** (1 / temperature)`; taking the k largest draws k without replacement. Source: Yellott (1977), Vieira (2014). Finite.
 */
export function gumbel(random: () => number): number {
  const uniform = Math.min(1 - 1e-12, Math.max(1e-12, random()))
  return -Math.log(-Math.log(uniform))
}
