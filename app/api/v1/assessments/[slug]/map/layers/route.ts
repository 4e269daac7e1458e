import { handle } from "@/app/_server/handle";
import { addMapLayer } from "@/db/commands/add-map-layer";
import { readLayerFile } from "@/db/files/read-layer-file";
import { getUpload } from "@/db/queries/get-upload";
import * as doors from "../../../../_operations/map";

export const POST = handle(doors.addMapLayer, async ({ context, params, body }) => {
  const upload = await getUpload(context, { slug: params.slug, id: body.uploadId });
  const { shapes } = await readLayerFile(upload, body.nameProperty);
  return { value: await addMapLayer(context, { slug: params.slug, layer: body, shapes }) };
});
