/** What tests and fast-check say where bounds that an `expr` computed leave no value between them. */
const said = [
  /^nothing lies between `/,
  /^no multiple of \S+ lies between /,
  /^nothing is as (?:short|long) as /,
  /^`\w+`, which is .*, is no (?:bound|size|step)/,
  /^fc\.integer maximum value should be equal or greater/,
  /^fc\.bigInt expects max to be greater/,
  /^fc\.date max must be greater/,
  /^fc\.(?:double|float) constraints\.min must be smaller/,
  /^Invalid range passed to /,
]

/** Whether a test failed because there was nothing to draw between computed bounds. */
export const leftNoValue = (failure: string): boolean => said.some((sentence) => sentence.test(failure))
