import type { Surface } from '../../../ir/surface.ts'

const builtIn = ['Error', 'RangeError', 'TypeError', 'SyntaxError', 'URIError', 'EvalError']

/** Whether a spec's code knows the error by this name. */
export const isKnownError = (name: string, { classes }: Surface): boolean =>
  builtIn.includes(name) || classes.some((one) => one.isError && one.name === name)

/** The known errors that a sentence names. */
export const errorsIn = (sentence: string, surface: Surface): readonly string[] =>
  [...sentence.matchAll(/(?<![\w$])[A-Z]\w*(?![\w$])/g)]
    .map(([name]) => name)
    .filter((name) => isKnownError(name, surface))
