import type { Day } from "@/lib/domain/instant";
import type { Scenario } from "@/lib/domain/scenario";
import type { Rule } from "@/lib/rules/rule";
import type { RulePreview, RulePreviewBase } from "@/lib/view/rules/preview-rule";

/** What the editor of a rule begins with; plain values. */
export interface RuleEditorData {
  readonly slug: string;
  /** The title of the assessment. */
  readonly subject: string;
  readonly provenance: string;
  readonly scenarios: readonly Scenario[];
  readonly base: RulePreviewBase;
  readonly range: { readonly from: Day; readonly to: Day };
  /** How many events stand. */
  readonly events: number;
  readonly rule: Rule;
  /** Null for a rule that is not stored yet. */
  readonly stored: { readonly id: string; readonly version: number; readonly status: "active" | "withdrawn" } | null;
  /** As the server computed it; null where it could not. */
  readonly preview: RulePreview | null;
  readonly mayEdit: boolean;
}
