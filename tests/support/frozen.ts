import { rmSync } from "node:fs";
import { freezeSnapshot } from "@/db/commands/freeze-snapshot";
import { recordReport } from "@/db/commands/record-report";
import type { Context } from "@/db/context";
import type { StoredSnapshot } from "@/db/records/snapshot";
import type { Store } from "@/db/store";
import type { Handling } from "@/lib/domain/standards/tlp";
import { finding, report } from "./factories";
import { freshFolder } from "./fresh-store";
import { at, SLUG } from "./small-case";

/** A snapshot of the small case with one more finding. */
export async function freezeInto(store: Store, cap: Handling = "TLP:CLEAR"): Promise<StoredSnapshot> {
  await recordReport(at(store), { slug: SLUG, finding: finding(), report: report() });
  return withInstanceKey(() => freeze(at(store), cap));
}

export function freeze(context: Context, cap: Handling = "TLP:CLEAR"): Promise<StoredSnapshot> {
  return freezeSnapshot(context, {
    slug: SLUG,
    title: "As it stood",
    note: "",
    asOf: null,
    by: "recorded",
    cap,
    language: "en",
  });
}

/** With a data folder of its own, for the key. */
export async function withInstanceKey<R>(work: () => Promise<R>): Promise<R> {
  const before = process.env.VIGIE_DATA;
  const folder = freshFolder();
  process.env.VIGIE_DATA = folder;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.VIGIE_DATA;
    else process.env.VIGIE_DATA = before;
    rmSync(folder, { recursive: true, force: true });
  }
}
