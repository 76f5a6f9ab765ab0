/** The title of a test: the rule, and what makes it unique: the invariant's id, and the case's name when it is a case. */
export const titleOf = (rule: string, id: string, caseName: string | undefined): string =>
  `${rule} [${caseName === undefined ? id : `${id}/${caseName}`}]`
