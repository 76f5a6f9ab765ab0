import { stringify } from 'fast-check'
import { withClassNames } from './class-names.ts'

/** Signs that nobody sees, or that turn around what stands after them. */
const unseen = /\p{Cf}|\p{Zl}|\p{Zp}|[\u007f-\u009f]/gu

/** A value as it can be read where it is printed: instances with their class, what is not seen as an escape. */
export const shownValue = (value: unknown): string =>
  stringify(withClassNames(value)).replace(unseen, (sign) =>
    [...Array(sign.length).keys()]
      .map((index) => `\\u${sign.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join(''),
  )
