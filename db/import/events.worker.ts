import { parentPort } from "node:worker_threads";
import { z } from "zod";
import { Day } from "@/lib/domain/instant";
import { ImportMapping } from "@/lib/exchange/events/import-mapping";
import { type CutWork, cutWork } from "./event-pieces";

const Begin = z.object({ mapping: ImportMapping, today: Day });
const Asked = z.object({ bytes: z.instanceof(Uint8Array), isEnd: z.boolean(), firstRow: z.number() });

// First it is told how to read, as JSON text, then it gets bytes and answers with events; whoever started the thread ends it.
let work: CutWork | null = null;
parentPort?.on("message", (message: unknown) => {
  if (work === null) {
    const { mapping, today } = Begin.parse(JSON.parse(z.string().parse(message)));
    work = cutWork(mapping, today);
    return;
  }
  const { bytes, isEnd, firstRow } = Asked.parse(message);
  const cut = work(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), isEnd, firstRow);
  // doubts are for those who try a file; an import does not look at them
  parentPort?.postMessage({ ...cut, events: cut.events.map((read) => ({ ...read, doubts: [] })) });
});
