// Recipes for TRL: supervised fine-tuning on `sft`, preference tuning on `preference`.
import type { ReleasedFile } from './released-files'

const BASE_MODEL = 'Qwen/Qwen3-8B'

const dataFiles = (files: readonly ReleasedFile[]) =>
  `{${files.map(({ split, name }) => `"${split}": str(HERE / "${name}")`).join(', ')}}`
const loader = (files: readonly ReleasedFile[]) => (files[0]?.encoding === 'parquet' ? 'parquet' : 'json')

const head = (title: string, files: readonly ReleasedFile[]) => `"""${title}

Run in the folder of the release:  accelerate launch NAME.py
Needs trl >= 1.3, transformers, datasets >= 4 and peft. LoRA by default; FULL=1 in the environment trains every weight, which
an 8B model does on several 80 GB cards only (add --use_deepspeed or FSDP to accelerate).
"""

import os
from pathlib import Path

from datasets import load_dataset
from peft import LoraConfig

HERE = Path(__file__).resolve().parent
MODEL = os.environ.get("MODEL", "${BASE_MODEL}")
FULL = os.environ.get("FULL") == "1"

dataset = load_dataset("${loader(files)}", data_files=${dataFiles(files)})
peft_config = None if FULL else LoraConfig(r=64, lora_alpha=128, lora_dropout=0.05, target_modules="all-linear", task_type="CAUSAL_LM")
`

const tail = `    train_dataset=dataset["train"],
    eval_dataset=dataset.get("validation"),
    peft_config=peft_config,
)
trainer.train()
trainer.save_model()
`
const settings = (files: readonly ReleasedFile[]) => `    num_train_epochs=3,
    per_device_train_batch_size=1,
    gradient_accumulation_steps=16,
    lr_scheduler_type="cosine",
    warmup_ratio=0.03,
    max_length=16384,
    bf16=True,
    gradient_checkpointing=True,
    eval_strategy="${files.some(({ split }) => split === 'validation') ? 'epoch' : 'no'}",
    save_strategy="epoch",
    logging_steps=10,
    seed=1,
`

export const writeTrlSft = (
  files: readonly ReleasedFile[],
): string => `${head('Supervised fine-tuning with TRL on the sft view.', files)}
from trl import SFTConfig, SFTTrainer

# A cut trajectory ends before an order was made: CUT=0 leaves those out, so that stopping there is not learnt.
if os.environ.get("CUT") == "0":
    dataset = dataset.filter(lambda row: not row["is_truncated"])
dataset = dataset.select_columns(["messages", "tools"])

args = SFTConfig(
    output_dir="medaction-sft",
    # Loss on the assistant's messages alone: results of tests are read, never learnt.
    assistant_only_loss=True,
    learning_rate=1e-5 if FULL else 1e-4,
${settings(files)})
trainer = SFTTrainer(
    model=MODEL,
    args=args,
${tail}`

export const writeTrlDpo = (
  files: readonly ReleasedFile[],
): string => `${head('Direct preference optimisation with TRL on the preference view.', files)}
from trl import DPOConfig, DPOTrainer

dataset = dataset.select_columns(["prompt", "chosen", "rejected", "tools"])

args = DPOConfig(
    output_dir="medaction-dpo",
    beta=0.1,
    learning_rate=5e-7 if FULL else 5e-6,
${settings(files).replace('num_train_epochs=3', 'num_train_epochs=1')})
# MODEL is best the result of the supervised recipe.
trainer = DPOTrainer(
    model=MODEL,
    args=args,
${tail}`
