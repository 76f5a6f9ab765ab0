/** What a report can look like. */
export const reportForms = ['html', 'markdown', 'json', 'junit', 'sarif'] as const
export type ReportForm = (typeof reportForms)[number]
