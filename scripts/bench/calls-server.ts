// The model of the bench of calls, in a process of its own: answers after so many milliseconds, always the same.
import type { ChatRequest } from '@/lib/server/testing/chat-script'
import { startChatServer } from '@/lib/server/testing/chat-server'

const content = JSON.stringify({
  thought: 'The film would tell the two leading hypotheses apart, and the count is cheap. '.repeat(6),
  action: 'order',
  tests: ['Blood film', 'Full blood count'],
  diagnosis: '',
})
const usage = { promptTokens: 1500, completionTokens: 160 }

/** The request's `wait` in its body, else none. */
const script = ({ wait }: ChatRequest) => ({ content, usage, delayMs: typeof wait === 'number' ? wait : 0 })

void startChatServer({ script, onRequest: () => {} }).then(({ url }) => process.send?.({ url }))
