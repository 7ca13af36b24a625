-- CreateEnum
CREATE TYPE "DuplicateScanState" AS ENUM ('running', 'done', 'failed');

-- CreateTable
CREATE TABLE "duplicate_scans" (
    "id" SERIAL NOT NULL,
    "release_id" INTEGER,
    "includes_simulated" BOOLEAN NOT NULL,
    "state" "DuplicateScanState" NOT NULL DEFAULT 'running',
    "error" TEXT,
    "result" JSONB,
    "created_by_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "duplicate_scans_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "duplicate_scans_release_id_includes_simulated_id_idx" ON "duplicate_scans"("release_id", "includes_simulated", "id");

-- AddForeignKey
ALTER TABLE "duplicate_scans" ADD CONSTRAINT "duplicate_scans_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate_scans" ADD CONSTRAINT "duplicate_scans_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
