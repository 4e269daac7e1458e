-- What was said stays as it was said: these tables take new rows and nothing else.
CREATE TRIGGER original_append_only BEFORE UPDATE OR DELETE ON "original" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER original_no_truncate BEFORE TRUNCATE ON "original" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER phrase_list_revision_append_only BEFORE UPDATE OR DELETE ON "phrase_list_revision" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER phrase_list_revision_no_truncate BEFORE TRUNCATE ON "phrase_list_revision" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER phrase_verdict_append_only BEFORE UPDATE OR DELETE ON "phrase_verdict" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER phrase_verdict_no_truncate BEFORE TRUNCATE ON "phrase_verdict" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER source_revision_append_only BEFORE UPDATE OR DELETE ON "source_revision" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER source_revision_no_truncate BEFORE TRUNCATE ON "source_revision" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER plan_item_revision_append_only BEFORE UPDATE OR DELETE ON "plan_item_revision" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER plan_item_revision_no_truncate BEFORE TRUNCATE ON "plan_item_revision" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER rule_revision_append_only BEFORE UPDATE OR DELETE ON "rule_revision" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER rule_revision_no_truncate BEFORE TRUNCATE ON "rule_revision" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER map_revision_append_only BEFORE UPDATE OR DELETE ON "map_revision" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER map_revision_no_truncate BEFORE TRUNCATE ON "map_revision" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE FUNCTION vigie_finding_comment_only_withdraw() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.withdrawn_at IS NOT NULL OR NEW.id IS DISTINCT FROM OLD.id OR NEW.assessment_id IS DISTINCT FROM OLD.assessment_id OR NEW.finding_id IS DISTINCT FROM OLD.finding_id OR NEW.text IS DISTINCT FROM OLD.text OR NEW.recorded_at IS DISTINCT FROM OLD.recorded_at OR NEW.recorded_by IS DISTINCT FROM OLD.recorded_by THEN
    RAISE EXCEPTION 'finding_comment can only be withdrawn, once';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER finding_comment_only_withdraw BEFORE UPDATE ON "finding_comment" FOR EACH ROW EXECUTE FUNCTION vigie_finding_comment_only_withdraw();
--> statement-breakpoint
CREATE TRIGGER finding_comment_no_delete BEFORE DELETE ON "finding_comment" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER finding_comment_no_truncate BEFORE TRUNCATE ON "finding_comment" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE FUNCTION vigie_map_layer_only_withdraw() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.withdrawn_at IS NOT NULL OR NEW.id IS DISTINCT FROM OLD.id OR NEW.assessment_id IS DISTINCT FROM OLD.assessment_id OR NEW.name IS DISTINCT FROM OLD.name OR NEW.geojson IS DISTINCT FROM OLD.geojson OR NEW.recorded_at IS DISTINCT FROM OLD.recorded_at OR NEW.recorded_by IS DISTINCT FROM OLD.recorded_by THEN
    RAISE EXCEPTION 'map_layer can only be withdrawn, once';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER map_layer_only_withdraw BEFORE UPDATE ON "map_layer" FOR EACH ROW EXECUTE FUNCTION vigie_map_layer_only_withdraw();
--> statement-breakpoint
CREATE TRIGGER map_layer_no_delete BEFORE DELETE ON "map_layer" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER map_layer_no_truncate BEFORE TRUNCATE ON "map_layer" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE FUNCTION vigie_own_place_only_withdraw() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.withdrawn_at IS NOT NULL OR NEW.id IS DISTINCT FROM OLD.id OR NEW.assessment_id IS DISTINCT FROM OLD.assessment_id OR NEW.name IS DISTINCT FROM OLD.name OR NEW.latitude IS DISTINCT FROM OLD.latitude OR NEW.longitude IS DISTINCT FROM OLD.longitude OR NEW.admin1 IS DISTINCT FROM OLD.admin1 OR NEW.country IS DISTINCT FROM OLD.country OR NEW.recorded_at IS DISTINCT FROM OLD.recorded_at OR NEW.recorded_by IS DISTINCT FROM OLD.recorded_by THEN
    RAISE EXCEPTION 'own_place can only be withdrawn, once';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER own_place_only_withdraw BEFORE UPDATE ON "own_place" FOR EACH ROW EXECUTE FUNCTION vigie_own_place_only_withdraw();
--> statement-breakpoint
CREATE TRIGGER own_place_no_delete BEFORE DELETE ON "own_place" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER own_place_no_truncate BEFORE TRUNCATE ON "own_place" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE TRIGGER event_no_update BEFORE UPDATE OF seq, import_id, assessment_id, dataset, external_id, occurred_on, until_on, day_precision, latitude, longitude, place_precision, place, admin1, admin2, country, kind, sub_kind, side_a, side_b, targets_civilians, deaths_best, deaths_low, deaths_high, quality, source, notes, digest ON "event" FOR EACH ROW EXECUTE FUNCTION vigie_append_only();
--> statement-breakpoint
CREATE FUNCTION vigie_event_no_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT state FROM event_import WHERE id = OLD.import_id) IN ('done', 'withdrawn') THEN
    RAISE EXCEPTION 'events of a finished import stay';
  END IF;
  RETURN OLD;
END $$;
--> statement-breakpoint
CREATE TRIGGER event_no_delete BEFORE DELETE ON "event" FOR EACH ROW EXECUTE FUNCTION vigie_event_no_delete();
--> statement-breakpoint
CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON "event" FOR EACH STATEMENT EXECUTE FUNCTION vigie_append_only();
