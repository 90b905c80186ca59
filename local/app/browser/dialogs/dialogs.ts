export interface DialogRequest {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  /** No second button when left out. */
  readonly cancel?: string;
  readonly details?: string;
}

/** Asks the person something in a modal dialog; true when they confirmed. */
export interface Dialogs {
  readonly ask: (request: DialogRequest) => Promise<boolean>;
}
