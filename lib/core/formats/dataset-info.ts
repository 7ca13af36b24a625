// dataset_info.json: the entries by which LLaMA-Factory finds the files of a release.
import type { ManifestFile, ReleaseFacts } from '../domain/release'
import { releasedViews } from './released-files'

const sharegptTags = {
  ...{ role_tag: 'from', content_tag: 'value', user_tag: 'human', assistant_tag: 'gpt' },
  ...{ observation_tag: 'observation', function_tag: 'function_call' },
}
const openaiTags = {
  ...{ role_tag: 'role', content_tag: 'content', user_tag: 'user', assistant_tag: 'assistant' },
  ...{ observation_tag: 'tool', function_tag: 'function', system_tag: 'system' },
}
const columns = { messages: 'conversations', system: 'system', tools: 'tools' }

/** How LLaMA-Factory reads each stem that it can read. */
const readings: Record<string, object> = {
  sharegpt: { formatting: 'sharegpt', columns, tags: sharegptTags },
  'sharegpt-preference': {
    ...{ formatting: 'sharegpt', ranking: true },
    columns: { ...columns, chosen: 'chosen', rejected: 'rejected' },
    tags: sharegptTags,
  },
  'sharegpt-unpaired': {
    formatting: 'sharegpt',
    columns: { ...columns, kto_tag: 'kto_tag' },
    tags: sharegptTags,
  },
  sft: { formatting: 'openai', columns: { messages: 'messages', tools: 'tools' }, tags: openaiTags },
}

/** `medaction_sharegpt_train` */
export const datasetName = (stem: string, split: string) => `medaction_${stem.replaceAll('-', '_')}_${split}`

/** Null where the release holds nothing that LLaMA-Factory reads. JSON Lines where there are both. */
export function writeDatasetInfo(facts: ReleaseFacts, files: readonly ManifestFile[]): string | null {
  const entries = releasedViews(facts, files).flatMap(({ stem, files: own }) => {
    const reading = readings[stem]
    if (!reading) return []
    return ['train', 'validation'].flatMap((split) => {
      const file = own.findLast((each) => each.split === split)
      return file ? [[datasetName(stem, split), { file_name: file.name, ...reading }] as const] : []
    })
  })
  return entries.length === 0 ? null : `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`
}
