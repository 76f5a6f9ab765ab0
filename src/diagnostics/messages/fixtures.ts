import { row } from '../message.ts'

/** Faults of fixtures: of their modules, and of where code uses them. */
export const fixtureMessages = {
  'subject/not-a-fixture': row({
    severity: 'error',
    text: ({ name, found }: { name: string; found: string; detail: string | undefined }) =>
      found === '' ? `\`${name}\` is no fixture` : `\`${name}\` is no fixture, but \`${found}\``,
    help: ({ detail }) =>
      `Export a function that needs nothing, or { setUp, reset, tearDown }${detail === undefined ? '' : `. ${detail}`}`,
    explain: `The export that a fixture names is a function without parameters, whose value (or that of its promise) code
uses, or an object of functions: \`setUp\` makes the value, \`reset\` and \`tearDown\` take it, \`unavailable\` says why it
cannot be set up here.

    export const server = {
      setUp: async () => await startServer({ port: 0 }),
      reset: (server: Server) => server.clear(),
      tearDown: async (server: Server) => await server.close(),
    }`,
  }),
  'subject/fixture-member': row({
    severity: 'error',
    text: ({ name }: { name: string; suggestion: string }) => `\`${name}\` is nothing that a fixture has`,
    help: ({ suggestion }) => `Did you mean \`${suggestion}\`?`,
    explain: `A fixture has \`setUp\`, \`reset\`, \`tearDown\` and \`unavailable\`. One that is misspelt would never be called: a
server would stay up, a table would keep what the last run left in it.`,
  }),
  'subject/unused-fixture': row({
    severity: 'warning',
    text: ({ name }: { name: string }) => `The fixture \`${name}\` is used nowhere`,
    help: () => 'Use its value by its name in code of this spec, or take it out',
    explain: `A fixture is set up for the tests whose code names it, itself or through \`define\`. One that nothing names is
never set up.`,
  }),
  'plan/fixture-in-factory': row({
    severity: 'error',
    text: ({ factory, fixture }: { factory: string; fixture: string }) =>
      `The factory \`${factory}\` uses the fixture \`${fixture}\``,
    help: ({ fixture }) =>
      `Give the factory a parameter, and hand the value to it where it is drawn: \`with: { … : ${fixture}.… }\``,
    explain: `Factories stand in a file of their own and make values for tests by example, too, where no fixture is set up.

    factories:
      order:
        params: { customers: "Customer[]" }
        fields: { customer: { elementOf: customers } }
    invariants:
      - given: { order: { factory: order, with: { customers: shop.customers } } }`,
  }),
  'plan/fixture-on-clock': row({
    severity: 'warning',
    text: ({ fixture }: { fixture: string }) => `The fixture \`${fixture}\` does not follow a fake clock`,
    help: () => 'Take `clock: true` away, or test what waits without the fixture',
    explain: `On a fake clock no real time passes, while a server, a database or a page answers in real time: a run that
waits for one of them longer than a moment is taken for one that waits for something that never comes.`,
  }),
  'plan/fixture-in-definition': row({
    severity: 'error',
    text: ({ definition, fixture }: { definition: string; fixture: string }) =>
      `\`${definition}\` asks for the fixture \`${fixture}\` when the file is loaded, before it is set up`,
    help: ({ definition }) =>
      `Make it a function, and call it where it is needed: \`const ${definition} = () => …\``,
    explain: `Constants of \`define\` are made when the test file is loaded. The value of a fixture is there once a test that
uses it runs, so that only the body of a function can use it.`,
  }),
}
