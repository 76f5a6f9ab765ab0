// The page of scaffold: every rule with what it recognises and what it writes, from the registry of rules.
import { classRules, functionRules, sentenceRules } from '../dist/phases/1-extract/rules/registry.js'
import { markdownTable } from './markdown-table.js'

const declared = (rules, basis) =>
  Object.values(rules)
    .filter((rule) => rule.basis === basis)
    .map(({ recognises, writes }) => [recognises, writes])

const heads = ['recognises', 'writes']

export const scaffoldPage = (note) => ({
  file: 'docs/scaffold.md',
  text: `${note}

# Without a model

\`gen-props scaffold src/cart.ts\` drafts a spec from what the module declares: names, types and doc comments. No model is
asked, nothing is sent, no code is run and no function body is read.

    npx gen-props scaffold src/cart.ts           # invariants/cart.yaml, made or added to
    npx gen-props scaffold src/cart.ts --print   # to stdout; nothing is written
    npx gen-props scaffold slugify               # an installed package
    npx gen-props scaffold src/cart.ts --out invariants/shop/cart.yaml

Every invariant is a \`draft\` and says under \`because\` what it is based on. It is drafted for people to read: a name is a
hint, no promise. What fails the reader, the linter or the type checker is left out and told with its reason, and so is
what nothing was found to say about. A spec that exists keeps every byte: drafts go below its last invariant, those that it
has already are named, and one that says something else under the same id is only shown. So it can be run again whenever
the module has grown. When nothing can be drafted, nothing is written, and the exit code is 1.

Values are drawn plain: whole numbers from 0 to 1000, text without hostile characters, and where a parameter's name says
more (\`percent\`, \`year\`, \`email\`, \`start\` and \`end\`) what it says. Such bounds stand in factories with a \`because\`; widen them
there. What a name or a doc comment says that the code does not take (\`@throws {RangeError} when the list is empty\`) is not
drawn for other rules. A text that must have a form which is not known (\`date\`, \`json\`, \`version\`) is not drawn at all, nor is
a callback or an instance: then nothing is said.

Overloads are read by their first signature; type parameters are tried as \`number\`, keys as \`string\`.

## From names

Of functions, of static methods and of methods of exported objects and namespaces:

${markdownTable(heads, declared(functionRules, 'name'))}

Of classes:

${markdownTable(heads, declared(classRules, 'name'))}

## From types

${markdownTable(heads, declared(functionRules, 'type'))}

## From doc comments

${markdownTable(heads, declared(functionRules, 'doc comment'))}

and every sentence of the forms below, in the comment itself and after \`@returns\`.

## From sentences

\`gen-props extract brief.md --subject src/cart.ts --provider rules\`, which is also what runs when no model is configured,
understands the same forms in a brief. There each invariant quotes its sentence, and sentences that are not understood are
listed under \`uncovered\`. A sentence is about the function that it names, else about the only one that it can be about;
one that holds only sometimes (\`unless\`, \`if\`, \`except\`) is not understood. Where the module has errors of its own, what
a sentence says is asserted of calls that succeed.

${markdownTable(
  heads,
  Object.values(sentenceRules).map(({ recognises, writes }) => [recognises, writes]),
)}
`,
})
