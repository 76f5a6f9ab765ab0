import { withUnseenEscaped } from '../../ir/unseen.ts'

/** Text of a spec as the content of a comment: one line that is as it looks, and nothing in it ends the comment. */
export const commentText = (text: string): string =>
  withUnseenEscaped(text.replaceAll(/[\s\u0085\u2028\u2029]+/gu, ' ').trim()).replaceAll('*/', '*\\/')
