import { evidenceJson } from '../evidence-json.ts'
import { evidenceMarkdown } from '../markdown.ts'
import type { Summary } from '../text/summary.ts'
import { htmlReport } from './html.ts'
import { junitReport } from './junit.ts'
import type { ReportForm } from './report-forms.ts'
import { sarifReport } from './sarif.ts'

/** Evidence to text, each in its form. */
export const reports = {
  html: htmlReport,
  markdown: evidenceMarkdown,
  json: evidenceJson,
  junit: junitReport,
  sarif: sarifReport,
} satisfies Record<ReportForm, (summary: Summary) => string>
