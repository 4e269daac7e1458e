import { circleOf, sourceKey } from "@/lib/domain/origin-chain";
import type { Source } from "@/lib/domain/source";
import type { StoredSource } from "@/lib/domain/source-record";
import { refuseField } from "./refuse";

/**
 * Whether the name is free, and whether the source it repeats is there and does not repeat it in turn.
 * @param self its id, null for a new one
 * @throws DomainError "invalid-input" or "unknown-reference"
 */
export function checkSource(register: readonly StoredSource[], self: string | null, source: Source): void {
  const { name, repeats } = source;
  const others = register.filter(({ id }) => id !== self);
  const namesake = others.find((other) => other.status === "active" && sourceKey(other.name) === sourceKey(name));
  if (namesake !== undefined) refuseField("invalid-input", "name", `is in the register already, as "${namesake.name}"`);
  if (repeats === null) return;
  if (repeats === self) refuseField("invalid-input", "repeats", "must be another source than this one");
  const repeated = others.find(({ id }) => id === repeats);
  if (repeated === undefined) refuseField("unknown-reference", "repeats", "names no source of this assessment");
  if (repeated.status === "withdrawn")
    refuseField("invalid-input", "repeats", `"${repeated.name}" was withdrawn from the register`);
  const circle = circleOf(register, self, source);
  if (circle !== null)
    refuseField("invalid-input", "repeats", `would go round in a circle: ${circle.join(" repeats ")}`);
}
