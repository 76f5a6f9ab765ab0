/** Faults found by trust. */
export const trustMessages = {}
