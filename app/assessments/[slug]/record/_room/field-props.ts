import type { Entry, FieldMessages, FieldName } from "./entry";
import type { RoomData } from "./room-data";

export interface EntryFieldsProps {
  data: RoomData;
  entry: Entry;
  messages: FieldMessages;
  /** A change of the entry; the message at `field` is settled by it. */
  change: (field: FieldName, part: Partial<Entry>) => void;
  focus: (field: FieldName) => void;
  /** True for what stands there because the entry before had it. */
  carried: (name: keyof Entry) => boolean;
}
