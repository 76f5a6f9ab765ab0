/** Words that no constant can be called. */
const reserved = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
    'false finally for function if implements import in instanceof interface let new null package private protected ' +
    'public return static super switch this throw true try typeof undefined var void while with yield'
  ).split(' '),
)

/** True for what may be the name of a constant: what the spec calls a value is never taken for code. */
export const isName = (text: string): boolean =>
  /^[A-Za-z_$][\w$]*$/.test(text) && !reserved.has(text) && !/^__/.test(text)
