/** Reports of one snapshot, by the route that gives them. */
export const REPORT_NAMES = ['exposure', 'trap', 'volatility', 'hedge', 'trade'] as const;

export type ReportName = (typeof REPORT_NAMES)[number];

/** Whether a text names a report. */
export const isReportName = (text: string | undefined): text is ReportName =>
  (REPORT_NAMES as readonly (string | undefined)[]).includes(text);
