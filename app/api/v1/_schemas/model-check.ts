import { z } from "zod";
import { modelRemarkSeverity } from "@/lib/engine/model/check-model-remark";
import { Language } from "@/lib/messages/say";

export const ModelCheckQuery = z.strictObject({ language: Language.default("en") });

const ModelRemark = z.strictObject({
  code: z.enum(Object.keys(modelRemarkSeverity)),
  severity: z.enum(["error", "warning", "note"]),
  /** Ids; null where the remark is not about one. */
  indicator: z.string().nullable(),
  level: z.string().nullable(),
  scenario: z.string().nullable(),
  /** What it means and what to do. */
  sentence: z.string(),
});

export const ModelCheck = z.strictObject({ modelVersion: z.int(), items: z.array(ModelRemark).readonly() });
export type ModelCheck = z.infer<typeof ModelCheck>;
