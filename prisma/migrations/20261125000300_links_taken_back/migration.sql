-- AlterTable
ALTER TABLE "links" ADD COLUMN     "is_withdrawn" BOOLEAN NOT NULL DEFAULT false;

-- What the schema language cannot say.
ALTER TABLE "links" ADD CONSTRAINT "links_withdrawn" CHECK (NOT "is_withdrawn" OR "concept_id" IS NULL);
