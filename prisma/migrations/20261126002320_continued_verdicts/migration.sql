-- An EDIT names the version it made; the ACCEPT that comes with a continuation names the turn itself.
ALTER TABLE "verdicts" DROP CONSTRAINT "verdicts_edit";
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_edit" CHECK (
  CASE "kind" WHEN 'EDIT' THEN "edit_ordinal" IS NOT NULL
    WHEN 'ACCEPT' THEN "edit_ordinal" IS NULL OR "edit_ordinal" = "turn_ordinal"
    ELSE "edit_ordinal" IS NULL END);
