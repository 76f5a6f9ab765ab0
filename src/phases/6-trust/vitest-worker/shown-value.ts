import { stringify } from 'fast-check'

/** Signs that nobody sees, or that turn around what stands after them. */
const unseen = /\p{Cf}|\p{Zl}|\p{Zp}|[\u007f-\u009f]/gu

/** A value as code that can be read where it is printed: what is not seen is escaped. */
export const shownValue = (value: unknown): string =>
  stringify(value).replace(unseen, (sign) =>
    [...Array(sign.length).keys()]
      .map((index) => `\\u${sign.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join(''),
  )
