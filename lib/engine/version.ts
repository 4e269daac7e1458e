/** Raised whenever a number the engine gives may change; written into every snapshot. */
export const ENGINE_VERSION = "0.1.0";
