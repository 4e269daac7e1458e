import type { Source } from "./source";
import type { Withdrawable } from "./stored";

export type StoredSource = Withdrawable<Source>;
