-- CreateEnum
CREATE TYPE "VerdictAspect" AS ENUM ('TURN', 'ORDER', 'UPDATE');

-- CreateEnum
CREATE TYPE "SlotKind" AS ENUM ('sample', 'gold', 'repeat');

-- CreateEnum
CREATE TYPE "ContinuationState" AS ENUM ('running', 'done', 'failed');

-- DropIndex
DROP INDEX "verdicts_key_turn_ordinal_key";

-- AlterTable
ALTER TABLE "review_slots" ADD COLUMN     "kind" "SlotKind" NOT NULL DEFAULT 'sample',
ADD COLUMN     "repeats_review_id" INTEGER,
ADD COLUMN     "reserved_for_id" INTEGER;

-- AlterTable
ALTER TABLE "reviews" ADD COLUMN     "declined_at" TIMESTAMPTZ(3),
ADD COLUMN     "return_reason" TEXT,
ADD COLUMN     "revealed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "rounds" ADD COLUMN     "is_prospective" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "raises_reviews" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "shows_truth" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "turns" ADD COLUMN     "is_asked" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "verdicts" ADD COLUMN     "active_ms" INTEGER,
ADD COLUMN     "aspect" "VerdictAspect" NOT NULL DEFAULT 'TURN',
ADD COLUMN     "guideline_version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "is_after_reveal" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "saw_answer" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "undoes" UUID;

-- CreateTable
CREATE TABLE "guidelines" (
    "round_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "guidelines_pkey" PRIMARY KEY ("round_id","version")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" SERIAL NOT NULL,
    "key" UUID NOT NULL,
    "review_id" INTEGER NOT NULL,
    "round_id" INTEGER NOT NULL,
    "tree_id" INTEGER NOT NULL,
    "turn_ordinal" INTEGER NOT NULL,
    "author_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "drafts" (
    "review_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("review_id","name")
);

-- CreateTable
CREATE TABLE "continuations" (
    "id" SERIAL NOT NULL,
    "key" UUID NOT NULL,
    "review_id" INTEGER NOT NULL,
    "tree_id" INTEGER NOT NULL,
    "turn_ordinal" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "state" "ContinuationState" NOT NULL DEFAULT 'running',
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "continuations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "comments_key_key" ON "comments"("key");

-- CreateIndex
CREATE INDEX "comments_review_id_id_idx" ON "comments"("review_id", "id");

-- CreateIndex
CREATE INDEX "comments_round_id_id_idx" ON "comments"("round_id", "id");

-- CreateIndex
CREATE INDEX "comments_tree_id_id_idx" ON "comments"("tree_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "continuations_key_key" ON "continuations"("key");

-- CreateIndex
CREATE INDEX "continuations_review_id_id_idx" ON "continuations"("review_id", "id");

-- CreateIndex
CREATE INDEX "review_slots_reserved_for_id_idx" ON "review_slots"("reserved_for_id");

-- CreateIndex
CREATE INDEX "review_slots_repeats_review_id_idx" ON "review_slots"("repeats_review_id");

-- CreateIndex
CREATE INDEX "reviews_reviewer_id_case_id_idx" ON "reviews"("reviewer_id", "case_id");

-- CreateIndex
CREATE UNIQUE INDEX "verdicts_key_turn_ordinal_aspect_key" ON "verdicts"("key", "turn_ordinal", "aspect");

-- AddForeignKey
ALTER TABLE "review_slots" ADD CONSTRAINT "review_slots_reserved_for_id_fkey" FOREIGN KEY ("reserved_for_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_slots" ADD CONSTRAINT "review_slots_repeats_review_id_fkey" FOREIGN KEY ("repeats_review_id") REFERENCES "reviews"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guidelines" ADD CONSTRAINT "guidelines_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guidelines" ADD CONSTRAINT "guidelines_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_tree_id_fkey" FOREIGN KEY ("tree_id") REFERENCES "trees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_tree_id_turn_ordinal_fkey" FOREIGN KEY ("tree_id", "turn_ordinal") REFERENCES "turns"("tree_id", "ordinal") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "continuations" ADD CONSTRAINT "continuations_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "continuations" ADD CONSTRAINT "continuations_tree_id_fkey" FOREIGN KEY ("tree_id") REFERENCES "trees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "continuations" ADD CONSTRAINT "continuations_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The guidelines rounds have had so far are their first version.
INSERT INTO "guidelines" ("round_id", "version", "text", "author_id", "created_at")
SELECT "id", 1, "guidelines", "created_by_id", "created_at" FROM "rounds";

ALTER TABLE "rounds" DROP COLUMN "guidelines";

UPDATE "rounds" SET "options" = "options" - 'guidelines';

-- Reveals were noted in the audit log alone.
UPDATE "reviews" v SET "revealed_at" = e."at" FROM (
  SELECT "subject_id", min("created_at") AS "at" FROM "audit_events" WHERE "action" = 'reveal-review' GROUP BY "subject_id") e
WHERE e."subject_id" = v."id"::text;
