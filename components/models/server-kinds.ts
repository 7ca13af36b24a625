// What is usual for the servers that people run or rent: their address, and what to look out for.

export const serverKinds = {
  vllm: {
    label: 'vLLM',
    address: 'http://localhost:8000/v1',
    hint: 'The model is what follows “vllm serve”, or its --served-model-name. It wants a key only if started with --api-key. With --reasoning-parser, thinking comes apart from the answer.',
  },
  sglang: {
    label: 'SGLang',
    address: 'http://localhost:30000/v1',
    hint: 'The model is its --model-path, or --served-model-name. It wants a key only if started with --api-key. With --reasoning-parser, thinking comes apart from the answer.',
  },
  ollama: {
    label: 'Ollama',
    address: 'http://localhost:11434/v1',
    hint: 'The model is written as “ollama list” shows it. It wants no key. Raise its context (OLLAMA_CONTEXT_LENGTH): a case played over several turns is longer than the default. Few calls at once are usual.',
  },
  hosted: {
    label: 'hosted',
    address: 'https://api.example.com/v1',
    hint: 'Address and model names stand in the provider’s documentation; a key is needed. Set the limits of your account below, and the prices, so that a budget in dollars can hold.',
  },
} as const
export type ServerKind = keyof typeof serverKinds
