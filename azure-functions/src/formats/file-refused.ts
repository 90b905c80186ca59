/** Why a file is not taken in at all: nothing of it is written. Command line exit 2, HTTP 400 or 413. */
export interface FileRefused {
  readonly code:
    | 'file.too-large'
    | 'file.not-text'
    | 'file.encoding-unknown'
    | 'xml.forbidden'
    | 'xml.malformed'
    | 'camt.unknown'
    | 'camt.unreadable';
  /** One sentence for the person who sent the file; never a whole line of it. */
  readonly detail: string;
  /** Element, e.g. `Document/BkToCstmrStmt/Stmt[2]/Ntry[14]/Amt`. */
  readonly path?: string;
  readonly line?: number;
}
