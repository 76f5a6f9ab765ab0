/** The generated tests of a suite are named by it: `total-is-sum`, or `refused/empty` for a case. */
export const keyOf = ({
  id,
  caseName,
}: {
  readonly id: string
  readonly caseName: string | undefined
}): string => (caseName === undefined ? id : `${id}/${caseName}`)

/** The key at the end of a generated test's title. */
export const keyOfTitle = (title: string): string | undefined => /\[([^\][]+)\]$/.exec(title.trim())?.[1]
