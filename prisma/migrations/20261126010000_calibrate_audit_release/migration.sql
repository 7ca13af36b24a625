-- CreateEnum
CREATE TYPE "ActivationCause" AS ENUM ('chosen', 'withdrawn');

-- CreateEnum
CREATE TYPE "AuditStreamState" AS ENUM ('watching', 'withdrawn', 'ended');

-- CreateEnum
CREATE TYPE "DisagreementCause" AS ENUM ('unlinked-term', 'missing-edge', 'wrong-direction', 'reviewer-error', 'other');

-- AlterTable
ALTER TABLE "calibration_activations" ADD COLUMN     "cause" "ActivationCause" NOT NULL DEFAULT 'chosen',
ADD COLUMN     "note" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "calibrations" ADD COLUMN     "budget_id" INTEGER,
ADD COLUMN     "inputs_sha256" CHAR(64),
ADD COLUMN     "look" INTEGER;

-- AlterTable
ALTER TABLE "releases" ADD COLUMN     "follows_id" INTEGER;

-- CreateTable
CREATE TABLE "confidence_budgets" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "delta" DOUBLE PRECISION NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_by_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "confidence_budgets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_streams" (
    "id" SERIAL NOT NULL,
    "activation_id" INTEGER NOT NULL,
    "calibration_id" INTEGER NOT NULL,
    "round_id" INTEGER NOT NULL,
    "share" DOUBLE PRECISION NOT NULL,
    "seed" INTEGER NOT NULL,
    "alpha" DOUBLE PRECISION NOT NULL,
    "delta" DOUBLE PRECISION NOT NULL,
    "state" "AuditStreamState" NOT NULL DEFAULT 'watching',
    "figures" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by" TEXT,

    CONSTRAINT "audit_streams_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notices" (
    "id" SERIAL NOT NULL,
    "recipient_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disagreement_choices" (
    "id" SERIAL NOT NULL,
    "trajectory_id" INTEGER NOT NULL,
    "cause" "DisagreementCause",
    "note" TEXT NOT NULL DEFAULT '',
    "created_by_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "disagreement_choices_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "confidence_budgets_name_key" ON "confidence_budgets"("name");

-- CreateIndex
CREATE UNIQUE INDEX "audit_streams_activation_id_key" ON "audit_streams"("activation_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_streams_round_id_key" ON "audit_streams"("round_id");

-- CreateIndex
CREATE INDEX "audit_streams_state_idx" ON "audit_streams"("state");

-- CreateIndex
CREATE INDEX "notices_recipient_id_read_at_idx" ON "notices"("recipient_id", "read_at");

-- CreateIndex
CREATE INDEX "disagreement_choices_trajectory_id_id_idx" ON "disagreement_choices"("trajectory_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "calibrations_budget_id_look_key" ON "calibrations"("budget_id", "look");

-- AddForeignKey
ALTER TABLE "confidence_budgets" ADD CONSTRAINT "confidence_budgets_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calibrations" ADD CONSTRAINT "calibrations_budget_id_fkey" FOREIGN KEY ("budget_id") REFERENCES "confidence_budgets"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_streams" ADD CONSTRAINT "audit_streams_activation_id_fkey" FOREIGN KEY ("activation_id") REFERENCES "calibration_activations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_streams" ADD CONSTRAINT "audit_streams_calibration_id_fkey" FOREIGN KEY ("calibration_id") REFERENCES "calibrations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_streams" ADD CONSTRAINT "audit_streams_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disagreement_choices" ADD CONSTRAINT "disagreement_choices_trajectory_id_fkey" FOREIGN KEY ("trajectory_id") REFERENCES "trajectories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disagreement_choices" ADD CONSTRAINT "disagreement_choices_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "releases" ADD CONSTRAINT "releases_follows_id_fkey" FOREIGN KEY ("follows_id") REFERENCES "releases"("id") ON DELETE SET NULL ON UPDATE CASCADE;



-- What Prisma's language cannot say.
ALTER TABLE "confidence_budgets" ADD CONSTRAINT "confidence_budgets_delta_check" CHECK ("delta" > 0 AND "delta" < 1);
ALTER TABLE "audit_streams" ADD CONSTRAINT "audit_streams_share_check" CHECK ("share" > 0 AND "share" <= 1);
CREATE TRIGGER confidence_budgets_append_only BEFORE UPDATE OR DELETE ON "confidence_budgets" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER disagreement_choices_append_only BEFORE UPDATE OR DELETE ON "disagreement_choices" FOR EACH ROW EXECUTE FUNCTION refuse_change();
-- Files of a release are stored as they are: to try and compress them again costs time and saves nothing.
ALTER TABLE "release_chunks" ALTER COLUMN "content" SET STORAGE EXTERNAL;
