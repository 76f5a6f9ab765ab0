// Types without parts, each with keywords that can stand on it and what they say of a value.
// A part: `ts`, `keys` (of the spec), `fault(value, names)`, `draw(random)`: a value of the type, near what the keywords ask.
import { date } from './leaves/date.js'
import { boolean, enumOf, listed, literals } from './leaves/literals.js'
import { bigint, integer, number } from './leaves/numbers.js'
import { string, template } from './leaves/texts.js'

/** Types of which keywords of one and keywords of another can be put together. */
export const plain = { number, integer, bigint, date, string }

export const leaves = [
  number,
  number,
  integer,
  integer,
  bigint,
  string,
  string,
  string,
  date,
  boolean,
  literals,
  literals,
  enumOf,
  template,
  listed,
  listed,
]
