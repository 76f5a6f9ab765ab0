import type { Bugs } from '../harness/bug.ts'
import { thrown } from '../harness/thrown.ts'
import type * as subject from './subject.ts'

const read = (s: typeof subject, ...lines: readonly string[]) => [...s.parseSettings(lines.join('\n'))]

export const bugs: Bugs<typeof subject> = {
  'last-equals-separates': {
    sentence: 'Only the first equals sign of a line separates; a value may contain more of them.',
    wrong: 'The last equals sign separates.',
    is: "const equals = line.indexOf('=')",
    becomes: "const equals = line.lastIndexOf('=')",
    witness: (s) => thrown(() => read(s, 'a = b = c')),
    right: { returned: [['a', 'b = c']] },
  },
  'value-cut-at-equals': {
    sentence: 'Only the first equals sign of a line separates; a value may contain more of them.',
    wrong: 'What stands after a second equals sign is lost.',
    is: 'valueOf(trimmed(line.slice(equals + 1)))',
    becomes: "valueOf(trimmed(line.split('=')[1] ?? ''))",
    witness: (s) => read(s, 'a = b=c'),
    right: [['a', 'b=c']],
  },
  'tabs-count': {
    sentence: 'Spaces and tabs around names and values do not count.',
    wrong: 'Only spaces are taken away.',
    is: 'text.replace(/^[ \\t]+|[ \\t]+$/g',
    becomes: 'text.replace(/^ +| +$/g',
    witness: (s) => read(s, 'a =\tb'),
    right: [['a', 'b']],
  },
  'comments-behind-values': {
    sentence: 'A `#` further right is an ordinary character.',
    wrong: 'A `#` after a space ends a value.',
    is: 'valueOf(trimmed(line.slice(equals + 1)))',
    becomes: "valueOf(trimmed(line.slice(equals + 1).replace(/ #.*$/, '')))",
    witness: (s) => read(s, 'a = b #1'),
    right: [['a', 'b #1']],
  },
  'indented-comments-read': {
    sentence: 'Empty lines, and lines whose first visible character is `#`, are ignored.',
    wrong: 'A comment must begin in the first column.',
    is: "line.startsWith('#')",
    becomes: "raw.startsWith('#')",
    witness: (s) => thrown(() => read(s, '  # b')),
    right: { returned: [] },
  },
  'section-for-one-name': {
    sentence:
      'A line `[section]` puts its name and a dot in front of all names that follow, until the next section.',
    wrong: 'A section ends after its first setting.',
    is: '    settings.set(prefix + name, value)\n',
    becomes: "    settings.set(prefix + name, value)\n    prefix = ''\n",
    witness: (s) => read(s, '[x]', 'a = 1', 'b = 2'),
    right: [
      ['x.a', '1'],
      ['x.b', '2'],
    ],
  },
  'sections-nest': {
    sentence:
      'A line `[section]` puts its name and a dot in front of all names that follow, until the next section.',
    wrong: 'A section inside a section adds to its name.',
    is: "section === '' ? '' : `${section}.`",
    becomes: "section === '' ? '' : `${prefix}${section}.`",
    witness: (s) => read(s, '[x]', '[y]', 'a = 1'),
    right: [['y.a', '1']],
  },
  'no-way-back': {
    sentence: '`[]` goes back to no section.',
    wrong: 'An empty section leaves a dot in front of names.',
    is: "section === '' ? '' : `${section}.`",
    becomes: '`${section}.`',
    witness: (s) => read(s, '[x]', '[]', 'a = 1'),
    right: [['a', '1']],
  },
  'names-may-begin-with-a-digit': {
    sentence:
      'A name (of a setting or a section) is made of lower-case letters, digits and dashes, and begins with a letter.',
    wrong: 'Names may begin with a digit or a dash.',
    is: '/^[a-z][a-z0-9-]*$/',
    becomes: '/^[a-z0-9-]+$/',
    witness: (s) => thrown(() => read(s, '1a = b')),
    right: { type: 'SettingsError', line: 1, problem: 'bad-name' },
  },
  'section-names-unchecked': {
    sentence:
      'A name (of a setting or a section) is made of lower-case letters, digits and dashes, and begins with a letter.',
    wrong: 'Names of sections are not checked.',
    is: "if (name !== '' && !isName(name)) throw",
    becomes: "if (name.includes(']')) throw",
    witness: (s) => thrown(() => read(s, '[Alarm]')),
    right: { type: 'SettingsError', line: 1, problem: 'bad-name' },
  },
  'escaped-backslash-before-n': {
    sentence:
      'Between the quotes spaces count, `\\"` stands for a quote, `\\\\` for a backslash and `\\n` for a line break; any other use of a backslash, or a bare quote, is an error.',
    wrong:
      'Line breaks are put in before backslashes are taken away, so an escaped backslash before an n is lost.',
    is: "written.slice(1, -1).replace(/\\\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\\n' : escaped))",
    becomes: "written.slice(1, -1).replaceAll('\\\\n', '\\n').replace(/\\\\([\"\\\\])/g, '$1')",
    witness: (s) => read(s, 'a = "b\\\\n"'),
    right: [['a', 'b\\n']],
  },
  'unknown-escapes-accepted': {
    sentence:
      'Between the quotes spaces count, `\\"` stands for a quote, `\\\\` for a backslash and `\\n` for a line break; any other use of a backslash, or a bare quote, is an error.',
    wrong: 'A backslash before any other character is dropped.',
    is: '|\\\\["\\\\n])*"$/',
    becomes: '|\\\\.)*"$/',
    witness: (s) => thrown(() => read(s, 'a = "b\\t"')),
    right: { type: 'SettingsError', line: 1, problem: 'bad-quotes' },
  },
  'backslash-without-quotes': {
    sentence: 'In a value without quotes a backslash is just a backslash.',
    wrong: 'Escapes are read without quotes too.',
    is: "if (!written.startsWith('\"')) return written",
    becomes: "if (!written.startsWith('\"')) return written.replaceAll('\\\\\\\\', '\\\\')",
    witness: (s) => read(s, 'a = b\\\\c'),
    right: [['a', 'b\\\\c']],
  },
  'duplicate-overrides': {
    sentence:
      'A mistake is a `SettingsError`, which must carry the number of the line, counted from 1, and a `problem`: `"no-equals"` if a line is neither a setting nor a section, `"bad-name"`, `"bad-quotes"`, or `"duplicate"` when a full name was given before.',
    wrong: 'A name that was given as empty before may be given again.',
    is: 'if (settings.has(prefix + name))',
    becomes: 'if (settings.get(prefix + name))',
    witness: (s) => thrown(() => read(s, 'a =', 'a = b')),
    right: { type: 'SettingsError', line: 2, problem: 'duplicate' },
  },
  'duplicates-across-sections': {
    sentence:
      'A mistake is a `SettingsError`, which must carry the number of the line, counted from 1, and a `problem`: `"no-equals"` if a line is neither a setting nor a section, `"bad-name"`, `"bad-quotes"`, or `"duplicate"` when a full name was given before.',
    wrong: 'The same name in two sections is taken for a duplicate.',
    is: 'if (settings.has(prefix + name))',
    becomes: 'if ([...settings.keys()].some((key) => key.endsWith(`.${name}`) || key === name))',
    witness: (s) => thrown(() => read(s, '[x]', 'a = 1', '[y]', 'a = 2')),
    right: {
      returned: [
        ['x.a', '1'],
        ['y.a', '2'],
      ],
    },
  },
  'visible-lines-counted': {
    sentence:
      'A mistake is a `SettingsError`, which must carry the number of the line, counted from 1, and a `problem`: `"no-equals"` if a line is neither a setting nor a section, `"bad-name"`, `"bad-quotes"`, or `"duplicate"` when a full name was given before.',
    wrong: 'Empty lines are not counted.',
    is: 'text.split(/\\r?\\n/).entries()',
    becomes: 'text.split(/(?:\\r?\\n)+/).entries()',
    witness: (s) => thrown(() => read(s, 'a = 1', '', 'b')),
    right: { type: 'SettingsError', line: 3, problem: 'no-equals' },
  },
  'value-before-name': {
    sentence: 'Within a line the name is checked before the value, and the value before duplicates.',
    wrong: 'The value is checked before the name.',
    is: "  if (!isName(name)) throw new SettingsError(number, 'bad-name')\n  const value",
    becomes:
      "  if (valueOf(trimmed(line.slice(equals + 1))) === undefined) throw new SettingsError(number, 'bad-quotes')\n  if (!isName(name)) throw new SettingsError(number, 'bad-name')\n  const value",
    witness: (s) => thrown(() => read(s, 'A = "')),
    right: { type: 'SettingsError', line: 1, problem: 'bad-name' },
  },
  'carriage-returns-lost-in-writing': {
    sentence: 'Reading it back must give the same map, in the same order, for any value at all.',
    wrong: 'A value that ends with a carriage return is written without quotes.',
    is: '/^"|\\n|\\r$/',
    becomes: '/^"|\\n/',
    witness: (s) => [...s.parseSettings(s.printSettings(new Map([['a', 'b\r']])))],
    right: [['a', 'b\r']],
  },
  'backslashes-written-bare': {
    sentence: 'Reading it back must give the same map, in the same order, for any value at all.',
    wrong: 'Backslashes are not escaped in quotes.',
    is: 'value.replace(/["\\\\]/g',
    becomes: 'value.replace(/["]/g',
    witness: (s) => thrown(() => [...s.parseSettings(s.printSettings(new Map([['a', ' \\']])))]),
    right: { returned: [['a', ' \\']] },
  },
  'sorted-when-written': {
    sentence: 'Reading it back must give the same map, in the same order, for any value at all.',
    wrong: 'Settings are written in the order of their names.',
    is: 'for (const [name, value] of settings) {\n    if',
    becomes: 'for (const [name, value] of [...settings].sort(([a], [b]) => (a < b ? -1 : 1))) {\n    if',
    witness: (s) =>
      s.printSettings(
        new Map([
          ['b', '1'],
          ['a', '2'],
        ]),
      ),
    right: 'b = 1\na = 2\n',
  },
  'quotes-around-spaces-inside': {
    sentence:
      'It uses quotes only where they are needed, that is, where the plain value would be read differently.',
    wrong: 'A value with a space inside is put in quotes.',
    is: 'value !== trimmed(value)',
    becomes: "value.includes(' ') || value !== trimmed(value)",
    witness: (s) => s.printSettings(new Map([['a', 'b c']])),
    right: 'a = b c\n',
  },
}
