"use client";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/**
 * True once the page runs in the browser. For parts that the server would render with style attributes, which the content policy
 * refuses.
 */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
