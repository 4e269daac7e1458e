import type { Role } from "./access";
import type { Store } from "./store";

/** Who acts. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** The one user there is until accounts exist. */
export const localActor: Actor = { id: "local", name: "Local analyst", role: "admin" };

/** What every command and query is given; the clock is an argument. */
export interface Context {
  readonly store: Store;
  readonly actor: Actor;
  readonly now: Date;
}

/** Who recorded the sample case. */
export const sampleActor: Actor = { id: "sample", name: "Sample case", role: "admin" };

/** Who looks at the thresholds and sends what has to be told: the server itself. */
export const watchActor: Actor = { id: "watch", name: "Threshold watch", role: "analyst" };
