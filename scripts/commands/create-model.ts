// create-model: a chat model that runs may ask, its key read from a file or the environment, never from an argument.
import { readFile } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import { createModelSchema, structuredOutputSchema } from '@/lib/core/domain/model'
import { DomainError } from '@/lib/core/errors'
import { env } from '@/lib/server/env'
import { fileProblem } from '@/lib/server/files/file-problem'
import { createModel } from '@/lib/server/models/create-model'
import { testModel } from '@/lib/server/models/test-model'
import { parseInput } from '@/lib/server/parse-input'
import type { CommandArguments } from '../command-line/command-arguments'
import { type Command, type CommandCall, UsageError } from '../command-line/command'
import { withDatabase } from '../command-line/with-database'

export const command: Command = {
  summary: 'Adds a chat model behind an OpenAI-compatible address',
  options: {
    name: { value: 'NAME', help: 'what it is called here', required: true },
    'base-url': { value: 'URL', help: 'up to and without /chat/completions, http://localhost:8000/v1', required: true },
    model: { value: 'M', help: 'as the server calls it', required: true },
    'key-file': { value: 'F', help: 'a file that holds the key alone; - is the standard input (no key)' },
    'key-env': { help: 'take the key from MODEL_API_KEY' },
    temperature: { value: 'X', help: 'of sampling (1)' },
    'max-tokens': { value: 'N', help: 'of one answer (4096)' },
    answers: { value: 'FORM', help: `${structuredOutputSchema.options.join(', ')} (auto)` },
    stream: { help: 'ask for answers as streams' },
    timeout: { value: 'S', help: 'seconds for one answer (120)' },
    retries: { value: 'N', help: 'after a failure that may pass (4)' },
    concurrency: { value: 'N', help: 'calls at once over all processes (16)' },
    'requests-per-minute': { value: 'N', help: 'over all processes (no limit)' },
    'tokens-per-minute': { value: 'N', help: 'over all processes (no limit)' },
    'prompt-price': { value: 'X', help: 'dollars per million tokens (not counted)' },
    'completion-price': { value: 'X', help: 'dollars per million tokens (not counted)' },
    test: { help: 'ask it something small afterwards, and fail where no answer comes' },
  },
  notes:
    'A key is encrypted under ENCRYPTION_KEY and never shown again. The number of the model is the standard output.',
  run: create,
}

async function create({ args, reporter }: CommandCall): Promise<void> {
  const input = parseInput(createModelSchema, { ...readSettings(args), apiKey: await readKey(args) })
  const { model, test } = await withDatabase(async (ctx) => {
    const model = await createModel(ctx, input)
    return { model, test: args.has('test') ? await testModel(ctx, { modelId: model.id }) : null }
  })
  reporter.note(`${model.name}: ${model.model} at ${model.baseUrl}, ${model.hasKey ? 'with a key' : 'without a key'}`)
  process.stdout.write(`${model.id}\n`)
  if (!test) return
  for (const { form, outcome } of test.trials) reporter.note(`${form}: ${outcome}`)
  if (test.problem !== null)
    throw new DomainError('conflict', `It is added, but does not answer. ${test.problem} Change it on the page Models.`)
  reporter.note(
    `answered in ${test.latencyMs} ms, ${test.promptTokens ?? '?'} + ${test.completionTokens ?? '?'} tokens`,
  )
}

function readSettings(args: CommandArguments) {
  const given = (name: string, isInteger = true) =>
    args.optional(name) === undefined ? undefined : args.number(name, 0, { isInteger })
  return {
    ...{ name: args.text('name'), baseUrl: args.text('base-url'), model: args.text('model') },
    parameters: { temperature: given('temperature', false), maxTokens: given('max-tokens') },
    structuredOutput: args.choice('answers', structuredOutputSchema.options, 'auto'),
    isStreaming: args.has('stream'),
    ...{ timeoutSeconds: given('timeout'), retries: given('retries'), concurrency: given('concurrency') },
    ...{ requestsPerMinute: given('requests-per-minute'), tokensPerMinute: given('tokens-per-minute') },
    ...{ promptPrice: given('prompt-price', false), completionPrice: given('completion-price', false) },
  }
}

async function readKey(args: CommandArguments): Promise<string | undefined> {
  const file = args.optional('key-file')
  if (file !== undefined && args.has('key-env')) throw new UsageError('--key-file or --key-env, not both')
  if (file === undefined && !args.has('key-env')) return undefined
  const key = file === undefined ? env().MODEL_API_KEY : await readKeyFile(file)
  if (key.trim() !== '') return key
  throw new DomainError('invalid-input', `${file === undefined ? 'MODEL_API_KEY' : file} holds no key.`)
}

async function readKeyFile(file: string): Promise<string> {
  if (file === '-') return readAll(process.stdin)
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw fileProblem('read', file, error)
  }
}
