/** Text of a spec as the content of a comment: one line, and nothing in it ends the comment. */
export const commentText = (text: string): string =>
  text
    .replaceAll(/[\s\u0085\u2028\u2029]+/gu, ' ')
    .replaceAll('*/', '*\\/')
    .trim()
