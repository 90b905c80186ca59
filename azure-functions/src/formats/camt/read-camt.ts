import { type BankStatement, type StatementFile, type StatementFormat } from '@o2c/core/cash-application';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type FileRefused } from '../file-refused';
import { decodeFile } from './decode-file';
import { childrenOf, elementAt, type Element } from './element';
import { lineOf } from './line-of';
import { parseXml, type XmlTree } from './parse-xml';
import { readStatement } from './read-statement';
import { type Reading } from './reading';

/** The two messages that are read: a statement and a notification. An account report (camt.052) is neither booked nor final. */
const MESSAGES: readonly { message: string; statement: string; format: StatementFormat }[] = [
  { message: 'BkToCstmrStmt', statement: 'Stmt', format: 'camt053' },
  { message: 'BkToCstmrDbtCdtNtfctn', statement: 'Ntfctn', format: 'camt054' },
];

/**
 * Reads a camt.053 or camt.054 file of any version from .02 to .13: they differ little and all their spellings are understood. A file is not
 * refused for what a schema would say, but for what cannot be read: the refusal names the element and the line (spec/formats.md 3, 4.1).
 */
export function readCamt(bytes: Uint8Array): Result<StatementFile, FileRefused> {
  const text = decodeFile(bytes);
  if (!text.ok) return text;
  const tree = parseXml(text.value);
  return tree.ok ? readDocument(text.value, tree.value) : tree;
}

function readDocument(text: string, tree: XmlTree): Result<StatementFile, FileRefused> {
  const document: Element = { path: 'Document', node: tree['Document'] };
  const known = MESSAGES.find(({ message }) => elementAt(document, message));
  if (!known) {
    const detail = 'The file is no bank statement (camt.053) and no notification (camt.054).';
    return refuse({ code: 'camt.unknown', detail, path: 'Document', line: lineOf(text, 'Document') });
  }
  const reading: Reading = { unreadable: [], defects: [] };
  const path = `Document/${known.message}`;
  const message = elementAt(document, known.message) ?? document;
  const elements = childrenOf(message, known.statement);
  if (elements.length === 0) {
    const detail = `${known.message} has no ${known.statement}: there is no statement in the file.`;
    return refuse({ code: 'camt.unreadable', detail, path, line: lineOf(text, path) });
  }
  const statements: readonly BankStatement[] = elements.flatMap((each) => readStatement(each, reading) ?? []);
  return reading.unreadable.length === 0 ? ok({ format: known.format, statements }) : refuse(refusalOf(text, reading));
}

/** All faults in one sentence, the first ten in words; path and line are those of the first. */
function refusalOf(text: string, { unreadable }: Reading): FileRefused {
  const [first] = unreadable;
  const named = unreadable.slice(0, 10).map(({ path, detail }) => `${path} (line ${lineOf(text, path)}) ${detail}`);
  const rest = unreadable.length > named.length ? `; and ${unreadable.length - named.length} more` : '';
  const detail = `${named.join('; ')}${rest}.`;
  return { code: 'camt.unreadable', detail, ...(first && { path: first.path, line: lineOf(text, first.path) }) };
}
