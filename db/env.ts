import { z } from "zod";

const unset = (value: unknown) => (value === "" ? undefined : value);

const Env = z.object({
  VIGIE_DATA: z.preprocess(unset, z.string().default("./data")),
  VIGIE_DATABASE_URL: z.preprocess(
    unset,
    z
      .url({ protocol: /^postgres(ql)?$/, error: "VIGIE_DATABASE_URL must begin with postgres:// or postgresql://" })
      .optional(),
  ),
  PORT: z.preprocess(unset, z.coerce.number().int().min(0).max(65_535).default(3000)),
  HOST: z.preprocess(unset, z.string().default("127.0.0.1")),
});
export type Env = z.infer<typeof Env>;

/** The few variables that Vigie reads, parsed at first use. */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  return Env.parse(source);
}
