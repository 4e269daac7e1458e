import { DomainError } from "@/lib/domain/errors";
import { SNAPSHOT_FORMAT, type SnapshotContent } from "@/lib/domain/snapshot";
import { ENGINE_VERSION } from "@/lib/engine/version";
import { chartData } from "./chart-data";
import { type BasisRequest, frozenBasis } from "./frozen-basis";
import { scoresOverTime } from "./scores-over-time";
import { snapshotResults, viewFrozen } from "./snapshot-results";
import { trajectorySvg } from "./trajectory-svg";

export interface FreezeRequest extends BasisRequest {
  readonly title: string;
  readonly note: string;
  readonly author: string;
  readonly language: SnapshotContent["text"]["language"];
  /** The hash of the newest snapshot of the same assessment, or null. */
  readonly previousSha256: string | null;
}

/**
 * Everything that a snapshot says. Fields are named one by one, so that a new field of a record stays out until somebody lets it
 * in; ids are numbered anew, so that none of the store's own leave it.
 * @throws DomainError `invalid-input` for a cut in the future, and as the engine does
 */
export function freezeContent(request: FreezeRequest): SnapshotContent {
  refuseFuture(request);
  const { selection, scorable } = frozenBasis(request);
  const { language } = request;
  return {
    format: SNAPSHOT_FORMAT,
    engineVersion: ENGINE_VERSION,
    previousSha256: request.previousSha256,
    text: { title: request.title, note: request.note, author: request.author, language },
    leftOut: selection.leftOut,
    ...scorable,
    results: snapshotResults(scorable),
    ...drawings(scorable, language),
  };
}

function refuseFuture({ file, createdAt }: FreezeRequest): void {
  if (file.cut.asOf === null || file.cut.asOf.slice(0, 10) <= createdAt.slice(0, 10)) return;
  throw new DomainError("invalid-input", "A snapshot cannot be frozen as of a day that has not come.", {
    fields: [{ path: "asOf", rule: "future", message: "must not lie in the future" }],
  });
}

const WIDTHS = [358, 850];
const LANGUAGES = ["en", "fr"] as const;

/** The chart for both languages and both widths; the names of the marks in the language of the snapshot. */
function drawings(
  scorable: Parameters<typeof viewFrozen>[0],
  language: SnapshotContent["text"]["language"],
): Pick<SnapshotContent, "charts" | "markers"> {
  const drawn = LANGUAGES.map((spoken) => {
    const view = viewFrozen(scorable, spoken);
    const days = scoresOverTime(view, 0, view.assessment.asOf, 0);
    const data = chartData(view, { range: "1m", scale: "linear" }, days);
    const charts = WIDTHS.map((width) => {
      const options = { width, colours: "tokens", className: `ch w${width}` } as const;
      const svg = trajectorySvg(data, options, view.say, view.formats);
      return { language: spoken, width, height: heightOf(svg), svg };
    });
    return { spoken, charts, data };
  });
  const own = drawn.find(({ spoken }) => spoken === language);
  return {
    charts: drawn.flatMap(({ charts }) => charts),
    markers: (own?.data.markers ?? []).map(({ number, day, title, findings }) => ({
      ...{ number, day, title },
      findings: [...findings],
    })),
  };
}

function heightOf(svg: string): number {
  return Math.round(Number(/^<svg[^>]* height="([\d.]+)"/.exec(svg)?.[1] ?? 0));
}
