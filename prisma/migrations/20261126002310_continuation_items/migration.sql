-- A reviewer's wish that the teacher go on is worked as the one item of a run, so that calls, costs and failures are kept as everywhere.
ALTER TYPE "RunKind" ADD VALUE 'continuation';

ALTER TABLE "continuations" ADD COLUMN "leaf_ordinal" INTEGER;
ALTER TABLE "continuations" ADD COLUMN "run_item_id" INTEGER;

-- CreateIndex
CREATE UNIQUE INDEX "continuations_run_item_id_key" ON "continuations"("run_item_id");

-- AddForeignKey
ALTER TABLE "continuations" ADD CONSTRAINT "continuations_run_item_id_fkey" FOREIGN KEY ("run_item_id") REFERENCES "run_items"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- How far it is, and why it failed, its item says.
ALTER TABLE "continuations" DROP COLUMN "state";
ALTER TABLE "continuations" DROP COLUMN "error";
ALTER TABLE "continuations" DROP COLUMN "finished_at";
DROP TYPE "ContinuationState";
