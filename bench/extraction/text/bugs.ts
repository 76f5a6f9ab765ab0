import type { Bugs } from '../harness/bug.ts'
import { thrown } from '../harness/thrown.ts'
import type * as subject from './subject.ts'

export const bugs: Bugs<typeof subject> = {
  'emoji-count-as-two': {
    sentence:
      'For us it is a Unicode code point, so an emoji such as 🚆 counts as one and must never be cut in half.',
    wrong: 'Shortening counts UTF-16 units.',
    is: 'const characters = [...text]',
    becomes: "const characters = text.split('')",
    witness: (s) => s.shorten('🚆🚆', 2),
    right: '🚆🚆',
  },
  'emoji-cut-when-wrapped': {
    sentence:
      'For us it is a Unicode code point, so an emoji such as 🚆 counts as one and must never be cut in half.',
    wrong: 'Wrapping breaks words by UTF-16 units.',
    is: 'let rest = [...word]',
    becomes: "let rest = word.split('')",
    witness: (s) => s.wrap('a🚆b', 2),
    right: ['a🚆', 'b'],
  },
  'line-breaks-stay': {
    sentence:
      '`tidy` removes white space at both ends and replaces every other run of white space, line breaks included, by one plain space.',
    wrong: 'Line breaks stay where they are.',
    is: "replace(/\\s+/g, ' ')",
    becomes: "replace(/[^\\S\\n]+/g, ' ')",
    witness: (s) => s.tidy('a\nb'),
    right: 'a b',
  },
  'single-breaks-stay': {
    sentence:
      '`tidy` removes white space at both ends and replaces every other run of white space, line breaks included, by one plain space.',
    wrong: 'Only runs of two or more are replaced, so that a single tab stays.',
    is: "replace(/\\s+/g, ' ')",
    becomes: "replace(/\\s{2,}/g, ' ')",
    witness: (s) => s.tidy('a\tb'),
    right: 'a b',
  },
  'non-breaking-spaces-stay': {
    sentence: 'A non-breaking space is white space too.',
    wrong: 'Only spaces, tabs and line breaks are white space.',
    is: "text.trim().replace(/\\s+/g, ' ')",
    becomes: "text.trim().replace(/[ \\t\\r\\n]+/g, ' ')",
    witness: (s) => s.tidy('a\u00a0b'),
    right: 'a b',
  },
  'fitting-text-shortened': {
    sentence: 'A text that fits is returned unchanged.',
    wrong: 'A text that fills the width exactly is shortened.',
    is: 'characters.length <= width',
    becomes: 'characters.length < width',
    witness: (s) => s.shorten('abc', 3),
    right: 'abc',
  },
  'ellipsis-not-counted': {
    sentence:
      'A longer one is cut and ends with an ellipsis (`…`), which counts as one character, so the result never has more characters than allowed.',
    wrong: 'The ellipsis comes on top of the width when a word is cut.',
    is: 'room.slice(0, width - 1)',
    becomes: 'room.slice(0, width)',
    witness: (s) => s.shorten('abcdef', 3),
    right: 'ab…',
  },
  'three-dots': {
    sentence:
      'A longer one is cut and ends with an ellipsis (`…`), which counts as one character, so the result never has more characters than allowed.',
    wrong: 'The ellipsis is three full stops.',
    is: "const ellipsis = '…'",
    becomes: "const ellipsis = '...'",
    witness: (s) => s.shorten('abc def', 6),
    right: 'abc…',
  },
  'space-before-the-ellipsis': {
    sentence:
      'If the part before the ellipsis can be cut at a space, it is cut at the last possible space: only whole words stay, no space stands before the ellipsis, and as many words stay as fit.',
    wrong: 'The space stays before the ellipsis where there is room for it.',
    is: 'room.slice(0, cut)',
    becomes: 'room.slice(0, Math.min(cut + 1, width - 1))',
    witness: (s) => s.shorten('abc defgh', 6),
    right: 'abc…',
  },
  'cut-at-the-first-space': {
    sentence:
      'If the part before the ellipsis can be cut at a space, it is cut at the last possible space: only whole words stay, no space stands before the ellipsis, and as many words stay as fit.',
    wrong: 'The text is cut at its first space.',
    is: "room.lastIndexOf(' ')",
    becomes: "room.indexOf(' ')",
    witness: (s) => s.shorten('a b cdef', 6),
    right: 'a b…',
  },
  'last-fitting-word-lost': {
    sentence: 'A space right after the last word that fits will do as a place to cut.',
    wrong: 'A word is dropped when the ellipsis would take the place of the space after it.',
    is: "room.lastIndexOf(' ')",
    becomes: "room.slice(0, width - 1).lastIndexOf(' ')",
    witness: (s) => s.shorten('a bc def', 5),
    right: 'a bc…',
  },
  'widths-of-a-half': {
    sentence:
      'A width has to be a whole number and at least 1, for `shorten` as well as for `wrap`; otherwise a `WidthError` is thrown, which carries the width.',
    wrong: 'Widths above 1 that are not whole are accepted.',
    is: '!Number.isSafeInteger(width) || width < 1',
    becomes: '!(width >= 1)',
    witness: (s) => thrown(() => s.shorten('abc', 2.5)),
    right: { type: 'WidthError', width: 2.5 },
  },
  'exact-lines-broken-early': {
    sentence:
      'Words are put on a line as long as they fit, with one space between two of them; a word that does not fit any more begins the next line.',
    wrong: 'A word that would fill the line exactly begins the next line.',
    is: 'line.length + 1 + rest.length <= width',
    becomes: 'line.length + 1 + rest.length < width',
    witness: (s) => s.wrap('a bc', 4),
    right: ['a bc'],
  },
  'lines-one-too-long': {
    sentence: '`wrap` breaks a text into lines of at most a width.',
    wrong: 'The space between two words is not counted.',
    is: 'line.length + 1 + rest.length <= width',
    becomes: 'line.length + rest.length <= width',
    witness: (s) => s.wrap('ab cd', 4),
    right: ['ab', 'cd'],
  },
  'long-words-stand-out': {
    sentence:
      'A word that is longer than the width is broken: it begins on a new line (unless the line is still empty), fills as many whole lines as it can, and its rest starts a line on which further words may follow.',
    wrong: 'A word that is longer than the width stands alone on a longer line.',
    is: 'while (rest.length > width) {',
    becomes: 'while (rest.length > width && line.length < 0) {',
    witness: (s) => s.wrap('abcde', 2),
    right: ['ab', 'cd', 'e'],
  },
  'long-words-broken-once': {
    sentence:
      'A word that is longer than the width is broken: it begins on a new line (unless the line is still empty), fills as many whole lines as it can, and its rest starts a line on which further words may follow.',
    wrong: 'A long word is broken only once.',
    is: 'while (rest.length > width) {',
    becomes: 'if (rest.length > width) {',
    witness: (s) => s.wrap('abcde', 2),
    right: ['ab', 'cd', 'e'],
  },
  'nothing-follows-a-broken-word': {
    sentence:
      'A word that is longer than the width is broken: it begins on a new line (unless the line is still empty), fills as many whole lines as it can, and its rest starts a line on which further words may follow.',
    wrong: 'The rest of a broken word has a line of its own.',
    is: '    line = rest\n',
    becomes:
      "    line = rest\n    if (lengthOf(word) > width) {\n      lines.push(line.join(''))\n      line = []\n    }\n",
    witness: (s) => s.wrap('abcde f', 4),
    right: ['abcd', 'e f'],
  },
  'last-line-lost': {
    sentence: 'No character other than white space is ever lost or added.',
    wrong: 'A last line of one character is lost.',
    is: "if (line.length > 0) lines.push(line.join(''))\n  return",
    becomes: "if (line.length > 1 || lines.length === 0) lines.push(line.join(''))\n  return",
    witness: (s) => s.wrap('ab c', 2),
    right: ['ab', 'c'],
  },
  'one-empty-line': {
    sentence: 'A text without words gives no lines at all.',
    wrong: 'A text without words gives one empty line.',
    is: "if (line.length > 0) lines.push(line.join(''))\n  return",
    becomes: "lines.push(line.join(''))\n  return",
    witness: (s) => s.wrap('  ', 4),
    right: [],
  },
  'emoji-shift-the-margin': {
    sentence:
      "With `align: 'right'` each line is filled up with spaces at its beginning, so that all lines have exactly the width; with `align: 'left'`, or without it, nothing is filled up.",
    wrong: 'Spaces are added by UTF-16 units, so that lines with an emoji are too short.',
    is: "' '.repeat(width - lengthOf(text)) + text",
    becomes: 'text.padStart(width)',
    witness: (s) => s.wrap('🚆', 3, { align: 'right' }),
    right: ['  🚆'],
  },
  'first-three-initials': {
    sentence:
      '`initials` takes a name and gives the first character of each word as a capital, without anything between them, but never more than three: of a longer name the first two and the last are used.',
    wrong: 'Of a longer name the first three are used.',
    is: '[...first.slice(0, 2), ...first.slice(-1)]',
    becomes: 'first.slice(0, 3)',
    witness: (s) => s.initials('Ada Bea Cleo Dora'),
    right: 'ABD',
  },
  'initials-as-written': {
    sentence:
      '`initials` takes a name and gives the first character of each word as a capital, without anything between them, but never more than three: of a longer name the first two and the last are used.',
    wrong: 'Initials keep the case in which they were written.',
    is: "capital([...word][0] ?? '')",
    becomes: "[...word][0] ?? ''",
    witness: (s) => s.initials('ada Bea'),
    right: 'AB',
  },
  'sharp-s-becomes-two': {
    sentence: 'A character whose capital would be more than one character (the German ß) stays as it is.',
    wrong: 'A character is replaced by its capital even if that is two characters.',
    is: 'return lengthOf(upper) === 1 ? upper : character',
    becomes: 'return lengthOf(upper) > 0 ? upper : character',
    witness: (s) => s.initials('ßa'),
    right: 'ß',
  },
}
