/** An ambiguity of the documents of Dynamics 365 Finance or SAP, and what we chose. */
export interface Conflict {
  readonly key: string;
  readonly title: string;
  /** What each source says; keys of sources as in spec/features.md 8. */
  readonly says: readonly (readonly [source: string, text: string])[];
  readonly choice: string;
}
