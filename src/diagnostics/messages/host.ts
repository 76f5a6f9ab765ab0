/** Faults found by host. */
export const hostMessages = {}
