import type OpenAI from 'openai'
import { describe, expect, it } from 'vitest'
import { readCompletion, readStream } from './read-reply'

const whole = (message: object, more: object = {}) =>
  ({ choices: [{ index: 0, message, finish_reason: 'stop' }], ...more }) as unknown as OpenAI.ChatCompletion
async function* stream(...choices: (object | null)[]) {
  for (const choice of choices) {
    yield {
      choices: choice ? [choice] : [],
      ...(choice ? {} : { usage: { prompt_tokens: 3, completion_tokens: 4 } }),
    } as unknown as OpenAI.ChatCompletionChunk
  }
}
const delta = (value: object, finish_reason: string | null = null) => ({ index: 0, delta: value, finish_reason })

describe('a completion', () => {
  it.each([
    [{ content: 'a', reasoning_content: ' b ' }, 'b'],
    [{ content: 'a', reasoning: 'b' }, 'b'],
    [{ content: 'a', reasoning: 'b', reasoning_content: 'b' }, 'b'],
    [{ content: '<think>b</think>a' }, 'b'],
    [{ content: 'a', reasoning_content: null }, null],
    [{ content: 'a', reasoning: { text: 'b' } }, null],
  ])('keeps thoughts apart: %o', (message, reasoning) => {
    expect(readCompletion(whole(message))).toMatchObject({
      content: 'a',
      reasoning,
      finishReason: 'stop',
      promptTokens: null,
    })
  })

  it('without a choice or a text is empty', () => {
    expect(readCompletion({ choices: [] } as unknown as OpenAI.ChatCompletion)).toMatchObject({
      content: '',
      finishReason: null,
    })
    expect(readCompletion(whole({ content: null, refusal: 'no' }))).toMatchObject({ content: '', refusal: 'no' })
  })

  it.each([['7'], [1.5], [-1], [2 ** 31], [Number.NaN], [null]])('counted as %o is not counted', (count) => {
    const usage = { prompt_tokens: count, completion_tokens: 4 }
    expect(readCompletion(whole({ content: 'a' }, { usage }))).toMatchObject({
      promptTokens: null,
      completionTokens: 4,
    })
  })

  it.each([['<html>busy</html>'], [null], [{ error: 'x' }]])('that is none is a failure of the server: %o', (body) => {
    expect(() => readCompletion(body as unknown as OpenAI.ChatCompletion)).toThrow('no chat completion')
  })
})

describe('a stream', () => {
  it('adds up its pieces, a mark cut in two as well', async () => {
    const pieces = [
      delta({ content: '<thi' }),
      delta({ content: 'nk>b</think>' }),
      delta({ content: 'a' }),
      delta({}, 'stop'),
      null,
    ]
    expect(await readStream(stream(...pieces))).toEqual({
      ...{ content: 'a', reasoning: 'b', finishReason: 'stop', refusal: null, promptTokens: 3, completionTokens: 4 },
      isThoughtInText: true,
    })
  })

  it('that ends without saying why was cut', async () => {
    await expect(readStream(stream(delta({ content: 'a' })))).rejects.toMatchObject({ kind: 'stream-cut' })
    expect(await readStream(stream(delta({ content: 'a' }, 'length')))).toMatchObject({ finishReason: 'length' })
  })
})
