-- CreateTable
CREATE TABLE "audited_cases" (
    "stream_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "judged" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    "scale" INTEGER NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audited_cases_pkey" PRIMARY KEY ("stream_id","ordinal")
);

-- CreateIndex
CREATE UNIQUE INDEX "audited_cases_stream_id_case_id_key" ON "audited_cases"("stream_id", "case_id");

-- AddForeignKey
ALTER TABLE "audited_cases" ADD CONSTRAINT "audited_cases_stream_id_fkey" FOREIGN KEY ("stream_id") REFERENCES "audit_streams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audited_cases" ADD CONSTRAINT "audited_cases_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's language cannot say.
ALTER TABLE "audited_cases" ADD CONSTRAINT "audited_cases_counts_check" CHECK ("rejected" >= 0 AND "judged" >= "rejected" AND "scale" > 0);
CREATE TRIGGER audited_cases_append_only BEFORE UPDATE OR DELETE ON "audited_cases" FOR EACH ROW EXECUTE FUNCTION refuse_change();
