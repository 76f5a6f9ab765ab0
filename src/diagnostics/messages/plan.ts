/** Faults found by plan. */
export const planMessages = {}
