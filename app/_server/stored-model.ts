import type { Context } from "@/db/context";
import { readCase } from "@/db/queries/read-case";
import type { StoredModel } from "@/lib/domain/case-file";

/** The model as it stands. */
export async function storedModel(context: Context, slug: string): Promise<StoredModel> {
  return (await readCase(context, { slug })).model;
}
