import type { StoredQuestion } from "./case-file";
import type { StoredForecast } from "./forecast";
import type { StoredResolution } from "./resolution";

/** A question with all that was said of it and how it ended. */
export interface QuestionRecord {
  readonly question: StoredQuestion;
  /** Oldest first, of all analysts. */
  readonly forecasts: readonly StoredForecast[];
  /** Null while it is open, and after it was opened again. */
  readonly resolution: StoredResolution | null;
}
