import { handle } from "@/app/_server/handle";
import { revisePhraseList } from "@/db/commands/revise-phrase-list";
import { readPhrases } from "@/db/queries/read-phrases";
import { phrasePrecision } from "@/lib/view/reading/phrase-precision";
import * as doors from "../../../_operations/phrases";

export const GET = handle(doors.readPhrases, async ({ context, params }) => {
  const { version, list, verdicts } = await readPhrases(context, params);
  const precision = [...phrasePrecision(verdicts)].map(([phraseId, counts]) => ({ phraseId, ...counts }));
  return { value: { version, list, precision }, version };
});

export const PUT = handle(doors.revisePhraseList, async ({ context, params, body }) => {
  const value = await revisePhraseList(context, { ...params, ...body });
  return { value, version: value.version };
});
