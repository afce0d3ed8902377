/** One imported snapshot as the status page shows it. */
export interface StatusRow {
  readonly id: string;
  readonly symbol: string;
  readonly source: string;
  readonly as_of: string;
  readonly received_at: string;
  readonly format: string;
  /** Rows kept, expired ones included. */
  readonly contracts: number;
  /** Those of them that had not expired. */
  readonly accepted: number;
  readonly rejected: readonly { readonly row: number; readonly field: string; readonly reason: string }[];
  readonly flags: Readonly<Record<string, number>>;
}

export interface StatusReport {
  /** Newest first. */
  readonly imports: readonly StatusRow[];
  readonly sample: { readonly snapshots: number; readonly sessions: readonly string[] };
}
