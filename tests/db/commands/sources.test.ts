import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addReport } from "@/db/commands/add-report";
import { createSource } from "@/db/commands/create-source";
import { linkOrigin } from "@/db/commands/link-origin";
import { recordReport } from "@/db/commands/record-report";
import { restoreSource } from "@/db/commands/restore-source";
import { reviseSource } from "@/db/commands/revise-source";
import { withdrawSource } from "@/db/commands/withdraw-source";
import type { Context } from "@/db/context";
import { listAudit } from "@/db/queries/list-audit";
import { listSources } from "@/db/queries/list-sources";
import { readCase } from "@/db/queries/read-case";
import type { Store } from "@/db/store";
import type { Source } from "@/lib/domain/source";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { current } from "@/lib/engine/filter/current";
import { linkPreview } from "@/lib/view/register/link-preview";
import { categorical, finding, report } from "../../support/factories";
import { storeKinds } from "../../support/fresh-store";
import { codeAndFields, refusal } from "../../support/refusal";
import { at, openSmallCase } from "../../support/small-case";

const TODAY = "2024-03-01";
/** B2: w = 0.7225, "yes" 0.730625 against 0.369375 from a prior of a half each; the ratio of one report. */
const RATIO = 0.730625 / 0.369375;
const ONE = RATIO / (RATIO + 1);
/**
 * Two independent reports of "yes": sum over what is true of theta times both. True yes: each 0.7225 + 0.2775 * 0.55 = 0.875125;
 * true no: each 0.2775 * 0.55 = 0.152625. Up: 0.8 a^2 + 0.2 b^2; down: 0.3 a^2 + 0.7 b^2.
 */
const both = (chance: number) => chance * 0.875125 ** 2 + (1 - chance) * 0.152625 ** 2;
const TWO = both(0.8) / (both(0.8) + both(0.3));

let cases = 0;
describe.each(storeKinds)("the register of sources on %s", (_name, freshStore) => {
  let store: Store;
  let slug = "";
  const now = (): Context => at(store, TODAY);
  beforeAll(async () => {
    store = await freshStore();
  });
  beforeEach(async () => {
    cases += 1;
    slug = `case-${cases}`;
    await openSmallCase(store, { indicators: [categorical()] }, slug);
  });
  afterAll(() => store?.close());

  const source = (name: string, repeats: string | null = null): Source => ({
    ...{ name, repeats, kind: "agency", reliability: "B", note: "" },
  });
  const enter = (name: string, repeats: string | null = null) =>
    createSource(now(), { slug, source: source(name, repeats) });
  const file = () => readCase(now(), { slug });
  const up = async () => current(assess(toScoringInput(await file()))).p[0];
  const said = (name: string, origin: string | null = null) => report({ source: name, origin, reportedOn: TODAY });
  const first = async (name: string) => {
    const made = await recordReport(now(), { slug, finding: finding({ occurredOn: TODAY }), report: said(name) });
    return made.finding.id;
  };
  const also = (findingId: string, name: string, origin: string | null = null) =>
    addReport(now(), { slug, findingId, report: said(name, origin) });

  test("a copy changes no score, a third changes none, and an independent source does", async () => {
    const findingId = await first("Agency A");
    expect(Math.abs(((await up()) ?? 0) - ONE)).toBeLessThan(1e-12);
    await also(findingId, "Outlet B", "Agency A");
    expect(Math.abs(((await up()) ?? 0) - ONE)).toBeLessThan(1e-12);
    await also(findingId, "Outlet C", "agency a ");
    expect(Math.abs(((await up()) ?? 0) - ONE)).toBeLessThan(1e-12);
    await also(findingId, "Radio D");
    expect(Math.abs(((await up()) ?? 0) - TWO)).toBeLessThan(1e-12);
  });

  test("earlier reports without an origin get it in one go: the scores are those of one report, as was shown before", async () => {
    const a = await enter("Agency A");
    const b = await enter("Outlet B", a.id);
    const c = await enter("Outlet C", b.id);
    const findingId = await first("Agency A");
    const copy = await also(findingId, "outlet c");
    expect(Math.abs(((await up()) ?? 0) - TWO)).toBeLessThan(1e-12);
    const preview = linkPreview(await file(), "Outlet C", "Agency A");
    expect(preview.reports.map(({ id }) => id)).toEqual([copy.reportId]);
    expect(preview.before?.[0]).toBeCloseTo(TWO, 12);
    expect(preview.after?.[0]).toBeCloseTo(ONE, 12);
    const linked = await linkOrigin(now(), {
      slug,
      id: c.id,
      reports: [{ id: copy.reportId, version: 1 }],
      reason: "It says so itself",
    });
    expect(linked.origin).toBe("Agency A");
    const changed = linked.findings[0]?.reports.find(({ id }) => id === copy.reportId);
    expect(changed).toMatchObject({ origin: "Agency A", version: 2, reason: "It says so itself" });
    expect(Math.abs(((await up()) ?? 0) - ONE)).toBeLessThan(1e-12);
    const [entry] = await listAudit(now(), { slug, limit: 1 });
    expect(entry).toMatchObject({ action: "linkOrigin", entity: "report-batch", detail: { reports: 1 } });
    expect(linkPreview(await file(), "Outlet C", "Agency A").reports).toEqual([]);
  });

  test("all reports of a batch get the origin or none", async () => {
    const a = await enter("Agency A");
    const b = await enter("Outlet B", a.id);
    const findingId = await first("Outlet B");
    const own = (await file()).findings[0]?.reports[0];
    const other = await also(findingId, "Radio D");
    const link = (reports: readonly { readonly id: string; readonly version: number }[]) =>
      refusal(linkOrigin(now(), { slug, id: b.id, reports, reason: "x" }));
    const seen = { id: own?.id ?? "", version: 1 };
    expect((await link([seen, { id: other.reportId, version: 1 }])).code).toBe("invalid-input");
    expect((await link([seen, { id: "nobody", version: 1 }])).code).toBe("not-found");
    expect((await link([{ ...seen, version: 2 }])).code).toBe("version-conflict");
    expect((await file()).findings[0]?.reports.map(({ origin }) => origin)).toEqual([null, null]);
    const free = refusal(linkOrigin(now(), { slug, id: a.id, reports: [seen], reason: "x" }));
    expect((await free).detail.fields?.[0]?.path).toBe("repeats");
  });

  test("names are there once, whatever their capitals; a withdrawn one is free again and comes back only while it is", async () => {
    const old = await enter("Radio X");
    expect(await codeAndFields(enter("radio x "))).toEqual(["invalid-input", "name"]);
    const gone = await withdrawSource(now(), { slug, id: old.id, expectedVersion: 1, reason: "Closed" });
    expect(gone).toMatchObject({ status: "withdrawn", version: 2 });
    await enter("RADIO X");
    const back = restoreSource(now(), { slug, id: old.id, expectedVersion: 2, reason: "Open again" });
    expect(await codeAndFields(back)).toEqual(["invalid-input", "name"]);
    expect((await listSources(now(), slug)).map(({ name, status }) => [name, status])).toEqual([
      ["Radio X", "withdrawn"],
      ["RADIO X", "active"],
    ]);
  });

  test("no circle: the chain is named; and whoever is repeated stays", async () => {
    const a = await enter("A");
    const b = await enter("B", a.id);
    const c = await enter("C", b.id);
    const circle = await refusal(
      reviseSource(now(), { slug, id: a.id, expectedVersion: 1, source: source("A", c.id), reason: "x" }),
    );
    expect(circle.detail.fields?.[0]).toMatchObject({ path: "repeats" });
    expect(circle.message).toContain("A repeats C repeats B repeats A");
    const own = reviseSource(now(), { slug, id: a.id, expectedVersion: 1, source: source("A", a.id), reason: "x" });
    expect(await codeAndFields(own)).toEqual(["invalid-input", "repeats"]);
    const stay = await refusal(withdrawSource(now(), { slug, id: b.id, expectedVersion: 1, reason: "x" }));
    expect(stay.message).toContain("C");
    const stale = await refusal(
      reviseSource(now(), { slug, id: c.id, expectedVersion: 7, source: source("C"), reason: "x" }),
    );
    expect(stale.code).toBe("version-conflict");
  });
});
