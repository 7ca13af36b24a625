-- AlterTable
ALTER TABLE "model_leases" ADD COLUMN     "wanted" INTEGER NOT NULL DEFAULT 0;
