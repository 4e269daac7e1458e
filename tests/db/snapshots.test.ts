import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createShareLink } from "@/db/commands/create-share-link";
import { recordReport } from "@/db/commands/record-report";
import { reviseAssessment } from "@/db/commands/revise-assessment";
import { revokeShareLink } from "@/db/commands/revoke-share-link";
import { nodeCrypto } from "@/db/node-crypto";
import { getSnapshot } from "@/db/queries/get-snapshot";
import { listAudit } from "@/db/queries/list-audit";
import { listShareLinks } from "@/db/queries/list-share-links";
import { listSnapshots } from "@/db/queries/list-snapshots";
import { readSharedSnapshot } from "@/db/queries/read-shared-snapshot";
import type { Store } from "@/db/store";
import { openSnapshotBundle } from "@/lib/exchange/snapshot-bundle";
import { checkSeal } from "@/lib/exchange/verify-snapshot";
import { finding, newAssessment, report } from "../support/factories";
import { storeKinds } from "../support/fresh-store";
import { freeze, freezeInto, withInstanceKey } from "../support/frozen";
import { codeAndFields, refusal } from "../support/refusal";
import { at, openSmallCase, SLUG } from "../support/small-case";

const slug = SLUG;

describe.each(storeKinds)("snapshots on %s", (_name, freshStore) => {
  let store: Store;
  beforeAll(async () => {
    store = await freshStore();
    await openSmallCase(store);
  });
  afterAll(() => store?.close());
  const now = () => at(store);
  const shared = (token: string, day?: string) => readSharedSnapshot(store, { token, now: at(store, day).now });

  test("are signed, stay byte for byte as they were, and each names the one before", async () => {
    const { first, second } = await withInstanceKey(async () => {
      const { sha256, id, bundle } = await freezeInto(store);
      const later = { finding: finding({ occurredOn: "2024-02-20" }), report: report({ reportedOn: "2024-02-20" }) };
      await recordReport(now(), { slug, ...later });
      return { first: { sha256, id, bundle }, second: await freeze(at(store, "2024-03-02")) };
    });
    expect(await getSnapshot(now(), { id: first.id })).toMatchObject(first);
    const { content, sha256 } = openSnapshotBundle(first.bundle);
    expect(sha256).toBe(first.sha256);
    expect(checkSeal(openSnapshotBundle(first.bundle), nodeCrypto)).toMatchObject({ hash: "ok", signature: "ok" });
    expect(content).toMatchObject({ previousSha256: null, text: { author: "Local analyst" }, handling: "TLP:CLEAR" });
    expect(content.findings).toHaveLength(1);
    const next = openSnapshotBundle(second.bundle).content;
    expect([next.previousSha256, next.findings.length]).toEqual([first.sha256, 2]);
    expect((await listSnapshots(now(), { slug })).map((each) => each.id)).toEqual([second.id, first.id]);
    expect(JSON.stringify(await listSnapshots(now(), { slug }))).not.toContain("bundle");
  });

  test("are shared by a token of which only the hash is stored", async () => {
    const { id, bundle } = await withInstanceKey(() => freeze(now()));
    const { link, token } = await createShareLink(now(), { snapshotId: id, name: "For the desk" });
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(link).toMatchObject({
      snapshotId: id,
      name: "For the desk",
      expiresAt: "2024-03-31T12:00:00.000Z",
      revokedAt: null,
    });
    expect((await shared(token))?.bundle).toBe(bundle);
    const rows = JSON.stringify([
      await store.db.select().from(store.t.shareLink),
      await listAudit(now(), { limit: 99 }),
    ]);
    expect(rows).not.toContain(token);
    expect(rows).toContain(createHash("sha256").update(token).digest("hex"));
    expect(await listShareLinks(now(), { snapshotId: id })).toEqual([link]);
  });

  test("are not to be had by a link that is unknown, expired or revoked", async () => {
    const { id } = await withInstanceKey(() => freeze(now()));
    const { token } = await createShareLink(now(), { snapshotId: id, name: "A", expiresAt: "2024-03-05T00:00:00Z" });
    expect((await shared(token, "2024-03-04"))?.id).toBe(id);
    expect(await shared(token, "2024-03-05")).toBeNull();
    for (const unknown of ["", "A".repeat(43), `${token}=`, token.slice(1), ":token", "%", "' or 1=1 --"])
      expect(await shared(unknown)).toBeNull();
    const other = await createShareLink(now(), { snapshotId: id, name: "B" });
    const revoked = await revokeShareLink(at(store, "2024-03-02"), { id: other.link.id });
    expect(revoked.revokedAt).toBe("2024-03-02T12:00:00.000Z");
    expect(await shared(other.token)).toBeNull();
    expect(await revokeShareLink(at(store, "2024-03-03"), { id: other.link.id })).toEqual(revoked);
    expect((await refusal(revokeShareLink(now(), { id: "nothing" }))).code).toBe("not-found");
  });

  test("are shared while their mark and that of the assessment is TLP:CLEAR only", async () => {
    const { id } = await withInstanceKey(() => freeze(now()));
    const link = (snapshotId: string, expiresAt?: string) =>
      createShareLink(now(), { snapshotId, name: "A", ...(expiresAt === undefined ? {} : { expiresAt }) });
    expect(await codeAndFields(link(id, "2024-03-01T12:00:00Z"))).toEqual(["invalid-input", "expiresAt"]);
    expect((await refusal(link("nothing"))).code).toBe("not-found");
    const { slug: _s, start: _a, dynamics: _b, scenarios: _c, ...details } = newAssessment({ handling: "TLP:GREEN" });
    await reviseAssessment(now(), { slug, expectedVersion: 1, details, reason: "" });
    expect((await refusal(link(id))).code).toBe("handling-too-strict");
    const green = await withInstanceKey(() => freeze(now(), "TLP:GREEN"));
    expect(green.handling).toBe("TLP:GREEN");
    expect((await refusal(link(green.id))).code).toBe("handling-too-strict");
  });

  test("leave out what is marked above the cap", async () => {
    const secret = finding({ occurredOn: "2024-02-25", title: "canary-title", handling: "TLP:RED" });
    await recordReport(now(), {
      slug,
      finding: secret,
      report: report({ reportedOn: "2024-02-25", note: "canary-note" }),
    });
    const { bundle } = await withInstanceKey(() => freeze(now()));
    expect(bundle).not.toContain("canary");
    expect(openSnapshotBundle(bundle).content.leftOut).toMatchObject({ cap: "TLP:CLEAR", findings: 1 });
  });
});
