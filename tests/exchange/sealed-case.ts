import { createPrivateKey, sign } from "node:crypto";
import { nodeCrypto } from "@/db/node-crypto";
import type { CaseFile, StoredFinding } from "@/lib/domain/case-file";
import type { SnapshotContent } from "@/lib/domain/snapshot";
import type { CitedDocument } from "@/lib/domain/snapshot-selection";
import { makeSnapshotBundle, type Sealing } from "@/lib/exchange/snapshot-bundle";
import { type FreezeRequest, freezeContent } from "@/lib/view/freeze-content";
import { incident, report, signal, smallCase, stillModel, watch } from "../view/small-case";

/** A key from its 32 secret bytes; the public halves of the first two are published as tests 1 and 2 in RFC 8032, 7.1. */
export function sealingWith(secret: string): Sealing {
  const der = Buffer.from(`302e020100300506032b657004220420${secret}`, "hex");
  const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const raw = Buffer.from(publicHalves[secret] ?? "", "hex");
  return {
    sha256: nodeCrypto.sha256,
    sign: (message) => sign(null, message, key).toString("base64"),
    publicKey: Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), raw]).toString("base64"),
  };
}
export const secrets = {
  ours: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
  theirs: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
} as const;
const publicHalves: Readonly<Record<string, string>> = {
  [secrets.ours]: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
  [secrets.theirs]: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
};
export const sealing = sealingWith(secrets.ours);

/** `yes` on day 10 (TLP:CLEAR), `no` on day 20 (TLP:RED), read on day 30; nothing drifts and every report is sure. */
export const clear = signal("store-id-1", 10, "yes", {
  incidentId: "store-incident-1",
  place: "Kati",
  reports: [
    report("r1", "yes", {
      source: "Agency",
      quote: "It was seen.",
      note: "Read twice.",
      documentId: "store-document-1",
    }),
    report("r2", "no", { status: "withdrawn", source: "CANARY withdrawn source", note: "CANARY withdrawn note" }),
  ],
});
export const red = signal("store-id-2", 20, "no", {
  incidentId: "store-incident-2",
  title: "CANARY red title",
  place: "CANARY red place",
  handling: "TLP:RED",
  effectiveHandling: "TLP:RED",
  reports: [
    report("r3", "no", { source: "CANARY red source", quote: "CANARY red quote", documentId: "store-document-2" }),
  ],
});

export const documents: readonly CitedDocument[] = [
  document("store-document-1", "First bulletin", "TLP:CLEAR"),
  document("store-document-2", "CANARY red document", "TLP:RED"),
];
export function document(id: string, title: string, handling: CitedDocument["handling"]): CitedDocument {
  return { id, title, publisher: "Press", publishedOn: "2022-03-11", url: "https://example.org/a", handling };
}

export function caseWith(findings: readonly StoredFinding[], more: Partial<CaseFile> = {}): CaseFile {
  const incidents = [
    incident("store-incident-1", 10, "At the gate"),
    incident("store-incident-2", 20, "CANARY red incident"),
  ];
  return { ...smallCase({ findings, incidents, asOf: 30, model: watchedModel }).file, ...more };
}

/** The still model of the view tests, a watch, an indicator that nothing uses, and notes that are nobody else's business. */
const watchedModel = {
  ...stillModel,
  indicators: [
    ...stillModel.indicators.map((indicator) => ({ ...indicator, note: "CANARY indicator note" })),
    watch,
    ...stillModel.indicators.map((indicator) => ({
      ...indicator,
      id: "unused",
      label: "CANARY unused indicator",
      note: "",
    })),
  ],
};

export function request(file: CaseFile, more: Partial<FreezeRequest> = {}): FreezeRequest {
  return {
    file,
    now: file,
    documents,
    title: "A month on the roads",
    note: "For the weekly meeting.",
    author: "Lead analyst",
    language: "en",
    cap: "TLP:CLEAR",
    createdAt: "2022-03-31T09:00:00.000Z",
    previousSha256: null,
    ...more,
  };
}

export const content: SnapshotContent = freezeContent(request(caseWith([clear, red])));
export const sealed = makeSnapshotBundle(content, sealing);
