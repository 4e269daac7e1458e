import { handle } from "@/app/_server/handle";
import { addPlace } from "@/db/commands/add-place";
import { findPlaces } from "@/db/queries/find-places";
import * as doors from "../../../_operations/map";

export const GET = handle(doors.findPlaces, async ({ context, params, query }) => ({
  value: await findPlaces(context, { slug: params.slug, typed: query.q, limit: query.limit }),
}));

export const POST = handle(doors.addPlace, async ({ context, params, body }) => {
  const value = await addPlace(context, { slug: params.slug, place: body });
  return { value, location: `/assessments/${params.slug}/places/${value.id}` };
});
