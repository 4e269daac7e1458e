import * as z from "zod/mini"; // the small build: the browser carries it

/** What the room shows beside the scratch itself; kept in the address with it. */
const RoomView = z.object({
  /** The scenario whose lines are drawn; null: those in front. */
  show: z.catch(z.nullable(z.string().check(z.maxLength(80))), null),
  range: z.catch(z.enum(["1m", "3m", "all"]), "all"),
  group: z.catch(z.enum(["indicator", "day"]), "indicator"),
  /** The scenario of "what would have to be seen"; null: the next behind the leader. */
  lead: z.catch(z.nullable(z.string().check(z.maxLength(80))), null),
  /** The grade of what would have to be seen. */
  grade: z.catch(z.string().check(z.regex(/^[A-F][1-6]$/)), "B2"),
});
export type RoomView = z.infer<typeof RoomView>;

const names = ["show", "range", "group", "lead", "grade"] as const;

/** The view in the fragment of an address; what is not understood falls back to its default. */
export function parseRoomView(params: URLSearchParams): RoomView {
  return RoomView.parse(Object.fromEntries(names.map((name) => [name, params.get(name)])));
}

/** The fragment for a view and the code of a scratch, without its #; what is at its default is left out. */
export function formatRoomView(view: RoomView, code: string): string {
  const usual = parseRoomView(new URLSearchParams());
  const params = new URLSearchParams(code === "" ? {} : { scratch: code });
  for (const name of names) {
    const value = view[name];
    if (value !== null && value !== usual[name]) params.set(name, value);
  }
  return params.toString();
}

const DAYS = { "1m": 30, "3m": 90 } as const;

/** The first day that is drawn, in days since the start. */
export function firstDay(range: RoomView["range"], to: number): number {
  return range === "all" ? 0 : Math.max(to - DAYS[range], 0);
}
