import { row } from '../message.ts'

/** Faults found by init. */
export const initMessages = {
  'init/no-project': row<{ folder: string }>({
    severity: 'error',
    text: ({ folder }) => `no package.json in ${folder}, nor in a folder around it`,
    help: () => 'make one: npm init',
    explain: `
\`init\` sets gen-props up for the project that it is run in, which is the nearest folder upward with a package.json.
`,
  }),
  'init/no-subject': row<{ module: string; nearest: string | undefined }>({
    severity: 'error',
    text: ({ module }) => `${module} exports no function that a first spec could be written about`,
    help: ({ nearest }) => (nearest === undefined ? undefined : `did you mean ${nearest}?`),
    explain: `
\`init --subject\` takes a module of the project, relative to the working folder. The spec that it writes has one rule about
the first function that the module exports with \`export function\`, that takes something, and that values can be drawn for.
For anything else write the spec by hand: the guide shows how, and \`gen-props extract\` and \`scaffold\` make one of a brief
or of types.
`,
  }),
  'init/spec-is-there': row<{ file: string }>({
    severity: 'error',
    text: ({ file }) => `${file} is there already, and stays as it is`,
    help: () => 'add rules to it',
    explain: `
\`init\` writes no file that exists. A spec belongs to the people who wrote it; \`gen-props extract\` adds drafts to one.
`,
  }),
}
