// Recipes for LLaMA-Factory (on `sharegpt`) and Axolotl (on `sft`) as their configuration files.
import { stringify } from 'yaml'
import { datasetName } from './dataset-info'
import type { ReleasedFile } from './released-files'

const BASE_MODEL = 'Qwen/Qwen3-8B'
const comment = (...lines: string[]) => lines.map((line) => `# ${line}\n`).join('')
const has = (files: readonly ReleasedFile[], split: string) => files.some((file) => file.split === split)

export function writeLlamaFactorySft(files: readonly ReleasedFile[]): string {
  const note = comment(
    'Run in the folder of the release: llamafactory-cli train recipe-llamafactory-sft.yaml',
    'LoRA; for every weight set finetuning_type: full, remove the lora_ lines, lower learning_rate to 1.0e-5 and add deepspeed.',
    'Loss is on the turns of gpt and function_call alone: train_on_prompt stays false.',
  )
  return `${note}${stringify({
    ...{ model_name_or_path: BASE_MODEL, template: 'qwen3', stage: 'sft', do_train: true },
    ...{ finetuning_type: 'lora', lora_target: 'all', lora_rank: 64, lora_alpha: 128, lora_dropout: 0.05 },
    ...{ dataset_dir: '.', dataset: datasetName('sharegpt', 'train') },
    ...(has(files, 'validation')
      ? { eval_dataset: datasetName('sharegpt', 'validation'), eval_strategy: 'epoch' }
      : {}),
    ...{ cutoff_len: 16384, train_on_prompt: false, mask_history: false, preprocessing_num_workers: 4 },
    ...{ output_dir: 'medaction-llamafactory-sft', save_strategy: 'epoch', logging_steps: 10, report_to: 'none' },
    ...{ per_device_train_batch_size: 1, gradient_accumulation_steps: 16, num_train_epochs: 3 },
    ...{ learning_rate: 0.0001, lr_scheduler_type: 'cosine', warmup_ratio: 0.03, bf16: true, seed: 1 },
  })}`
}

export function writeAxolotlSft(files: readonly ReleasedFile[]): string {
  const note = comment(
    'Run in the folder of the release: axolotl train recipe-axolotl-sft.yml',
    'LoRA; for every weight remove adapter and the lora_ lines, lower learning_rate to 1.0e-5 and add deepspeed or FSDP.',
    'Loss is on the assistant alone: results of tests are read, never learnt.',
  )
  const reading = {
    ...{ type: 'chat_template', field_messages: 'messages', field_tools: 'tools' },
    message_property_mappings: { role: 'role', content: 'content' },
    ...{ roles_to_train: ['assistant'], train_on_eos: 'turn' },
  }
  const read = (split: string) =>
    files.flatMap((file) =>
      file.split === split
        ? [{ path: file.name, ds_type: file.encoding === 'jsonl' ? 'json' : 'parquet', split: 'train', ...reading }]
        : [],
    )
  return `${note}${stringify({
    ...{ base_model: BASE_MODEL, chat_template: 'tokenizer_default', datasets: read('train') },
    ...(has(files, 'validation') ? { test_datasets: read('validation'), evals_per_epoch: 1 } : { val_set_size: 0 }),
    ...{ adapter: 'lora', lora_r: 64, lora_alpha: 128, lora_dropout: 0.05, lora_target_linear: true },
    ...{ sequence_len: 16384, sample_packing: true, output_dir: './medaction-axolotl-sft', saves_per_epoch: 1 },
    ...{ micro_batch_size: 1, gradient_accumulation_steps: 16, num_epochs: 3, optimizer: 'adamw_torch_fused' },
    ...{ learning_rate: 0.0001, lr_scheduler: 'cosine', warmup_ratio: 0.03, bf16: 'auto', seed: 1 },
    ...{ gradient_checkpointing: true, flash_attention: true, logging_steps: 10 },
  })}`
}
