/** Faults found by spec. */
export const specMessages = {}
