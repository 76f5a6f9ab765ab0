/** Faults found by extract. */
export const extractMessages = {}
