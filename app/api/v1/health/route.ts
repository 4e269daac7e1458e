import { handle } from "@/app/_server/handle";
import { listAssessments } from "@/db/queries/list-assessments";
import { ENGINE_VERSION } from "@/lib/engine/version";
import * as doors from "../_operations/house";

export const GET = handle(doors.readHealth, async ({ context }) => {
  await listAssessments(context);
  return { value: { status: "ok" as const, engineVersion: ENGINE_VERSION, storage: context.store.dialect } };
});
