// Draws the README's picture from the sample: node --import tsx scripts/draw-picture.ts
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getStore } from "@/db/client";
import { localActor } from "@/db/context";
import { readCase } from "@/db/queries/read-case";
import { loadSample } from "@/db/sample/load-sample";
import { toScoringInput } from "@/lib/domain/to-scoring-input";
import { assess } from "@/lib/engine/assess";
import { formatsIn } from "@/lib/messages/formats";
import { sayIn } from "@/lib/messages/say";
import { chartData } from "@/lib/view/chart-data";
import { scoresOverTime } from "@/lib/view/scores-over-time";
import { trajectorySvg } from "@/lib/view/trajectory-svg";

const folder = mkdtempSync(join(tmpdir(), "vigie-picture-"));
process.env.VIGIE_DATA = folder;
const store = await getStore();
await loadSample(store);
const file = await readCase({ store, actor: localActor, now: new Date() }, { slug: "mali-after-kati" });
await store.close();
rmSync(folder, { recursive: true });

const say = sayIn("en");
const formats = formatsIn("en");
const view = { file, assessment: assess(toScoringInput(file)), say, formats };
const data = chartData(view, { range: "all", scale: "linear" }, scoresOverTime(view, 0, view.assessment.asOf, 0));
writeFileSync(
  "docs/trajectory.svg",
  `${trajectorySvg(data, { width: 960, colours: "hex", frame: true }, say, formats)}\n`,
);
