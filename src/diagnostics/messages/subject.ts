/** Faults found by subject. */
export const subjectMessages = {}
