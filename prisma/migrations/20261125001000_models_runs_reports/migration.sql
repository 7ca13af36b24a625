-- Chat models, runs that ask them, reports with the environments made of them, and evaluations. The evaluation tables stood unused.
DELETE FROM "evaluations";
-- CreateEnum
CREATE TYPE "StructuredOutput" AS ENUM ('auto', 'json-schema', 'json-object', 'none');

-- CreateEnum
CREATE TYPE "RunKind" AS ENUM ('synthesis', 'extraction', 'evaluation');

-- CreateEnum
CREATE TYPE "RunState" AS ENUM ('running', 'paused', 'stopped', 'cancelled', 'done');

-- CreateEnum
CREATE TYPE "RunItemState" AS ENUM ('open', 'done', 'failed');

-- CreateEnum
CREATE TYPE "CaseDraftState" AS ENUM ('held', 'ready', 'approved', 'rejected');

-- CreateEnum
CREATE TYPE "EvaluationMode" AS ENUM ('free-turn', 'one-turn', 'all-at-once');

-- AlterTable
ALTER TABLE "cases" ADD COLUMN     "is_rare" BOOLEAN;

-- AlterTable
ALTER TABLE "evaluation_cases" DROP CONSTRAINT "evaluation_cases_pkey",
ADD COLUMN     "mode" "EvaluationMode" NOT NULL,
ADD COLUMN     "trajectory" JSONB NOT NULL,
ADD CONSTRAINT "evaluation_cases_pkey" PRIMARY KEY ("evaluation_id", "case_id", "mode");

-- AlterTable
ALTER TABLE "evaluations" DROP COLUMN "model",
DROP COLUMN "result",
DROP COLUMN "state",
ADD COLUMN     "model_id" INTEGER,
ADD COLUMN     "run_id" INTEGER NOT NULL,
ADD COLUMN     "summary" JSONB;

-- AlterTable
ALTER TABLE "trees" ADD COLUMN     "defects" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "parameters" JSONB,
ADD COLUMN     "prompt" TEXT;

-- DropEnum
DROP TYPE "EvaluationState";

-- CreateTable
CREATE TABLE "models" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "base_url" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "key_cipher" BYTEA,
    "is_from_environment" BOOLEAN NOT NULL DEFAULT false,
    "parameters" JSONB NOT NULL,
    "structured_output" "StructuredOutput" NOT NULL DEFAULT 'auto',
    "is_streaming" BOOLEAN NOT NULL DEFAULT false,
    "timeout_seconds" INTEGER NOT NULL,
    "retries" SMALLINT NOT NULL,
    "concurrency" INTEGER NOT NULL,
    "requests_per_minute" INTEGER,
    "tokens_per_minute" INTEGER,
    "prompt_price" DOUBLE PRECISION,
    "completion_price" DOUBLE PRECISION,
    "disabled_at" TIMESTAMPTZ(3),
    "created_by_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "models_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_leases" (
    "model_id" INTEGER NOT NULL,
    "holder" UUID NOT NULL,
    "slots" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "model_leases_pkey" PRIMARY KEY ("model_id","holder")
);

-- CreateTable
CREATE TABLE "model_buckets" (
    "model_id" INTEGER NOT NULL,
    "requests" DOUBLE PRECISION NOT NULL,
    "tokens" DOUBLE PRECISION NOT NULL,
    "refilled_at" TIMESTAMPTZ(3) NOT NULL,
    "blocked_until" TIMESTAMPTZ(3),

    CONSTRAINT "model_buckets_pkey" PRIMARY KEY ("model_id")
);

-- CreateTable
CREATE TABLE "runs" (
    "id" SERIAL NOT NULL,
    "kind" "RunKind" NOT NULL,
    "teacher_name" TEXT NOT NULL,
    "model_id" INTEGER,
    "judge_model_id" INTEGER,
    "graph_id" INTEGER,
    "options" JSONB NOT NULL,
    "budget_usd" DOUBLE PRECISION,
    "budget_tokens" BIGINT,
    "state" "RunState" NOT NULL DEFAULT 'running',
    "reason" TEXT,
    "created_by_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run_items" (
    "id" SERIAL NOT NULL,
    "run_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "case_id" INTEGER,
    "report_id" INTEGER,
    "mode" "EvaluationMode",
    "seed" INTEGER NOT NULL DEFAULT 0,
    "state" "RunItemState" NOT NULL DEFAULT 'open',
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "error_kind" TEXT,
    "error" TEXT,
    "calls" INTEGER NOT NULL DEFAULT 0,
    "prompt_tokens" BIGINT NOT NULL DEFAULT 0,
    "completion_tokens" BIGINT NOT NULL DEFAULT 0,
    "cost_usd" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "call_failures" JSONB NOT NULL DEFAULT '{}',
    "defects" JSONB NOT NULL DEFAULT '{}',
    "tree_id" INTEGER,
    "trajectories" INTEGER,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "run_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_calls" (
    "item_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "model_id" INTEGER NOT NULL,
    "prompt" TEXT NOT NULL,
    "parameters" JSONB NOT NULL,
    "request_sha256" CHAR(64) NOT NULL,
    "content" TEXT NOT NULL,
    "reasoning" TEXT,
    "finish_reason" TEXT,
    "prompt_tokens" INTEGER NOT NULL,
    "completion_tokens" INTEGER NOT NULL,
    "cost_usd" DOUBLE PRECISION NOT NULL,
    "latency_ms" INTEGER NOT NULL,
    "attempts" SMALLINT NOT NULL,
    "tree_id" INTEGER,
    "turn_ordinal" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_calls_pkey" PRIMARY KEY ("item_id","key")
);

-- CreateTable
CREATE TABLE "reports" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "title" TEXT NOT NULL,
    "specialty" TEXT NOT NULL,
    "source_name" TEXT NOT NULL,
    "source_reference" TEXT,
    "source_licence" TEXT,
    "text" TEXT NOT NULL,
    "diagnosis" TEXT,
    "is_rare" BOOLEAN,
    "created_by_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_drafts" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "run_item_id" INTEGER,
    "based_on_id" INTEGER,
    "author_id" INTEGER,
    "model" TEXT,
    "prompt" TEXT,
    "environment" JSONB NOT NULL,
    "problems" JSONB NOT NULL,
    "counts" JSONB NOT NULL,
    "state" "CaseDraftState" NOT NULL,
    "case_id" INTEGER,
    "decided_by_id" INTEGER,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_drafts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "models_name_key" ON "models"("name");

-- CreateIndex
CREATE INDEX "run_items_run_id_state_idx" ON "run_items"("run_id", "state");

-- CreateIndex
CREATE INDEX "run_items_case_id_idx" ON "run_items"("case_id");

-- CreateIndex
CREATE INDEX "run_items_report_id_idx" ON "run_items"("report_id");

-- CreateIndex
CREATE INDEX "run_items_tree_id_idx" ON "run_items"("tree_id");

-- CreateIndex
CREATE UNIQUE INDEX "run_items_run_id_ordinal_key" ON "run_items"("run_id", "ordinal");

-- CreateIndex
CREATE INDEX "model_calls_tree_id_turn_ordinal_idx" ON "model_calls"("tree_id", "turn_ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "reports_key_key" ON "reports"("key");

-- CreateIndex
CREATE UNIQUE INDEX "reports_sha256_key" ON "reports"("sha256");

-- CreateIndex
CREATE INDEX "case_drafts_report_id_id_idx" ON "case_drafts"("report_id", "id");

-- CreateIndex
CREATE INDEX "evaluation_cases_case_id_idx" ON "evaluation_cases"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "evaluations_run_id_key" ON "evaluations"("run_id");

-- AddForeignKey
ALTER TABLE "models" ADD CONSTRAINT "models_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_leases" ADD CONSTRAINT "model_leases_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "models"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_buckets" ADD CONSTRAINT "model_buckets_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "models"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "runs" ADD CONSTRAINT "runs_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "models"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "runs" ADD CONSTRAINT "runs_judge_model_id_fkey" FOREIGN KEY ("judge_model_id") REFERENCES "models"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "runs" ADD CONSTRAINT "runs_graph_id_fkey" FOREIGN KEY ("graph_id") REFERENCES "graphs"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "runs" ADD CONSTRAINT "runs_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_items" ADD CONSTRAINT "run_items_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_items" ADD CONSTRAINT "run_items_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_items" ADD CONSTRAINT "run_items_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_items" ADD CONSTRAINT "run_items_tree_id_fkey" FOREIGN KEY ("tree_id") REFERENCES "trees"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_calls" ADD CONSTRAINT "model_calls_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "run_items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_calls" ADD CONSTRAINT "model_calls_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "models"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_calls" ADD CONSTRAINT "model_calls_tree_id_fkey" FOREIGN KEY ("tree_id") REFERENCES "trees"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_drafts" ADD CONSTRAINT "case_drafts_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_drafts" ADD CONSTRAINT "case_drafts_run_item_id_fkey" FOREIGN KEY ("run_item_id") REFERENCES "run_items"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_drafts" ADD CONSTRAINT "case_drafts_based_on_id_fkey" FOREIGN KEY ("based_on_id") REFERENCES "case_drafts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_drafts" ADD CONSTRAINT "case_drafts_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_drafts" ADD CONSTRAINT "case_drafts_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_drafts" ADD CONSTRAINT "case_drafts_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "models"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- What the schema language cannot say.
ALTER TABLE "models" ADD CONSTRAINT "models_numbers" CHECK (timeout_seconds > 0 AND retries >= 0 AND concurrency > 0
  AND requests_per_minute > 0 AND tokens_per_minute > 0 AND prompt_price >= 0 AND completion_price >= 0);
ALTER TABLE "model_leases" ADD CONSTRAINT "model_leases_slots" CHECK (slots >= 0);
ALTER TABLE "runs" ADD CONSTRAINT "runs_budget" CHECK (budget_usd >= 0 AND budget_tokens >= 0);
ALTER TABLE "runs" ADD CONSTRAINT "runs_ended" CHECK ((state IN ('done', 'cancelled')) = (finished_at IS NOT NULL));
ALTER TABLE "run_items" ADD CONSTRAINT "run_items_counts" CHECK (attempts >= 0 AND calls >= 0 AND prompt_tokens >= 0
  AND completion_tokens >= 0 AND cost_usd >= 0);
ALTER TABLE "run_items" ADD CONSTRAINT "run_items_error" CHECK ((state = 'failed') = (error_kind IS NOT NULL));
ALTER TABLE "model_calls" ADD CONSTRAINT "model_calls_numbers" CHECK (prompt_tokens >= 0 AND completion_tokens >= 0
  AND cost_usd >= 0 AND latency_ms >= 0 AND attempts >= 1);
ALTER TABLE "case_drafts" ADD CONSTRAINT "case_drafts_approved" CHECK ((state = 'approved') = (case_id IS NOT NULL));
