import type { Indicator } from "@/lib/domain/indicator";
import type { Day } from "@/lib/domain/instant";
import type { Handling } from "@/lib/domain/standards/tlp";
import type { PreviewBase } from "@/lib/view/record-preview";

/** All that the grid needs in the browser; built once on the server. */
export interface GridData {
  readonly slug: string;
  readonly base: PreviewBase;
  readonly today: Day;
  readonly handling: Handling;
  readonly scenarios: readonly { readonly id: string; readonly label: string; readonly shortLabel: string }[];
  readonly indicators: readonly Indicator[];
  readonly sources: readonly string[];
  readonly incidents: readonly { readonly id: string; readonly title: string }[];
  readonly documents: readonly { readonly id: string; readonly title: string }[];
}
