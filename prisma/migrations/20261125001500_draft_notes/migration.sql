-- AlterTable
ALTER TABLE "case_drafts" ADD COLUMN "note" TEXT;
