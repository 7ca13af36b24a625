-- CreateEnum
CREATE TYPE "ScoreRunState" AS ENUM ('running', 'done', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "ScoreChunkState" AS ENUM ('open', 'done', 'failed');

-- CreateEnum
CREATE TYPE "GapChoiceKind" AS ENUM ('added', 'dismissed', 'reopened');

-- AlterTable
ALTER TABLE "concepts" ADD COLUMN     "xrefs" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "edges" ADD COLUMN     "outcomes" JSONB,
ADD COLUMN     "source" TEXT;

-- AlterTable
ALTER TABLE "graphs" ADD COLUMN     "based_on_id" INTEGER,
ADD COLUMN     "sources" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "terms" (
    "id" SERIAL NOT NULL,
    "kind" "ConceptKind" NOT NULL,
    "term" TEXT NOT NULL,
    "concept" TEXT NOT NULL DEFAULT '',
    "label" TEXT NOT NULL,

    CONSTRAINT "terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_terms" (
    "case_id" INTEGER NOT NULL,
    "term_id" INTEGER NOT NULL,

    CONSTRAINT "case_terms_pkey" PRIMARY KEY ("case_id","term_id")
);

-- CreateTable
CREATE TABLE "tree_terms" (
    "tree_id" INTEGER NOT NULL,
    "term_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,

    CONSTRAINT "tree_terms_pkey" PRIMARY KEY ("tree_id","term_id")
);

-- CreateTable
CREATE TABLE "score_runs" (
    "id" SERIAL NOT NULL,
    "graph_id" INTEGER NOT NULL,
    "metric_version" SMALLINT NOT NULL,
    "filter" JSONB NOT NULL,
    "state" "ScoreRunState" NOT NULL DEFAULT 'running',
    "error" TEXT,
    "created_by_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "score_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "score_chunks" (
    "run_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "tree_ids" INTEGER[],
    "state" "ScoreChunkState" NOT NULL DEFAULT 'open',
    "scored" INTEGER NOT NULL DEFAULT 0,
    "kept" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "score_chunks_pkey" PRIMARY KEY ("run_id","ordinal")
);

-- CreateTable
CREATE TABLE "gap_choices" (
    "id" SERIAL NOT NULL,
    "graph_id" INTEGER NOT NULL,
    "disease_id" TEXT NOT NULL,
    "finding_id" TEXT NOT NULL,
    "kind" "GapChoiceKind" NOT NULL,
    "frequency" DOUBLE PRECISION,
    "note" TEXT NOT NULL DEFAULT '',
    "created_by_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gap_choices_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "terms_kind_term_concept_key" ON "terms"("kind", "term", "concept");

-- CreateIndex
CREATE INDEX "case_terms_term_id_idx" ON "case_terms"("term_id");

-- CreateIndex
CREATE INDEX "tree_terms_term_id_idx" ON "tree_terms"("term_id");

-- CreateIndex
CREATE INDEX "gap_choices_disease_id_finding_id_id_idx" ON "gap_choices"("disease_id", "finding_id", "id");

-- AddForeignKey
ALTER TABLE "graphs" ADD CONSTRAINT "graphs_based_on_id_fkey" FOREIGN KEY ("based_on_id") REFERENCES "graphs"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_terms" ADD CONSTRAINT "case_terms_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_terms" ADD CONSTRAINT "case_terms_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "terms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tree_terms" ADD CONSTRAINT "tree_terms_tree_id_fkey" FOREIGN KEY ("tree_id") REFERENCES "trees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tree_terms" ADD CONSTRAINT "tree_terms_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "terms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_runs" ADD CONSTRAINT "score_runs_graph_id_fkey" FOREIGN KEY ("graph_id") REFERENCES "graphs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_runs" ADD CONSTRAINT "score_runs_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_chunks" ADD CONSTRAINT "score_chunks_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "score_runs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap_choices" ADD CONSTRAINT "gap_choices_graph_id_fkey" FOREIGN KEY ("graph_id") REFERENCES "graphs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap_choices" ADD CONSTRAINT "gap_choices_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- What the schema language cannot say.
CREATE TRIGGER gap_choices_append_only BEFORE UPDATE OR DELETE ON "gap_choices" FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE "gap_choices" ADD CONSTRAINT "gap_choices_frequency_range" CHECK ("frequency" BETWEEN 0 AND 1);
ALTER TABLE "score_runs" ADD CONSTRAINT "score_runs_finished" CHECK (("state" = 'running') = ("finished_at" IS NULL));
ALTER TABLE "score_chunks" ADD CONSTRAINT "score_chunks_finished" CHECK (("state" = 'open') = ("finished_at" IS NULL));
CREATE INDEX "score_chunks_open_idx" ON "score_chunks" ("run_id", "ordinal") WHERE "state" = 'open';
