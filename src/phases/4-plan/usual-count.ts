/** What a list, a set or a map holds on the mean, where nothing bounds it: what sizes of values are estimated by. */
export const usualCount = 5
