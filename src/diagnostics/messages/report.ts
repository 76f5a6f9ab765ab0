import { row } from '../message.ts'

/** Faults found by report. */
export const reportMessages = {
  'report/no-evidence': row<{ file: string; isThere: boolean }>({
    severity: 'error',
    text: ({ file, isThere }) => (isThere ? `${file} holds no evidence` : `there is no ${file}`),
    help: () => 'write it first: npx gen-props gate --format json > evidence.json',
    explain: `
\`report\` takes what \`verify\`, \`mutate\` or \`gate\` print with \`--format json\`, as it is:

    npx gen-props gate --format json > evidence.json
    npx gen-props report evidence.json --as html --out report.html

Without a file it runs \`verify\` and reports what that finds.
`,
  }),
}
