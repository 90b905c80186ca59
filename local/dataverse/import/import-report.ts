/** What an import did, for the import job, the caller and the log. */
export interface ImportReport {
  readonly solution: {
    readonly id: string;
    readonly uniqueName: string;
    readonly version: string;
    readonly managed: boolean;
  };
  /** Names by kind: tables, choices, relationships, forms, views ... in the order they were written. */
  readonly imported: Readonly<Record<string, readonly string[]>>;
  /** Parts that are stored but that this server does nothing with. */
  readonly keptAsData: readonly string[];
  /** What was left out or left as it was, and why. */
  readonly notes: readonly string[];
}

/** Collects the report while the import runs. */
export interface ReportDraft {
  imported(kind: string, name: string): void;
  keptAsData(part: string): void;
  note(text: string): void;
  finish(solution: ImportReport['solution']): ImportReport;
}

export function createReportDraft(): ReportDraft {
  const imported = new Map<string, string[]>();
  const keptAsData: string[] = [];
  const notes: string[] = [];
  return {
    imported: (kind, name) => imported.set(kind, [...(imported.get(kind) ?? []), name]),
    keptAsData: (part) => keptAsData.push(part),
    note: (text) => notes.push(text),
    finish: (solution) => ({ solution, imported: Object.fromEntries(imported), keptAsData, notes }),
  };
}
