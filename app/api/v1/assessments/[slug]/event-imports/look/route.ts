import { handle } from "@/app/_server/handle";
import { lookAtUpload } from "@/db/import/start-import";
import type { Dialect } from "@/lib/exchange/events/import-mapping";
import * as doors from "../../../../_operations/events";

export const POST = handle(doors.lookAtEvents, async ({ context, params, body }) => {
  const { encoding, delimiter, quote, header, tagRow } = body.dialect;
  const chosen: Partial<Dialect> = {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(quote === undefined ? {} : { quote }),
    ...(header === undefined ? {} : { header }),
    ...(tagRow === undefined ? {} : { tagRow }),
  };
  return { value: await lookAtUpload(context, { slug: params.slug, uploadId: body.uploadId }, chosen) };
});
