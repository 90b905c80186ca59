import { type StructuredReference } from '../cash-application';
import {
  canonicalJson,
  type CurrencyCode,
  money,
  ok,
  parseCurrency,
  refuse,
  type Refusal,
  type Result,
} from '../kernel';
import { type Cell } from './cell';

/** The memo column with the documents a payer named, as JSON: `[["INV-1",11000,"EUR"],["INV-2"]]`. */
export const structuredReferences: Cell<readonly StructuredReference[]> = {
  standIn: [],
  read: (value) => {
    if (typeof value !== 'string') return refuse({ code: 'cell.not-text' });
    const rows = parse(value);
    const references = rows?.map(referenceOf) ?? [];
    const good = references.filter((reference) => reference !== undefined);
    return rows && good.length === rows.length ? ok(good) : refuse({ code: 'cell.not-references' });
  },
};

/** The JSON of structured references. */
export const structuredReferencesText = (references: readonly StructuredReference[]): string =>
  canonicalJson(
    references.map(({ document, amount }) => (amount ? [document, amount.minor, amount.currency] : [document])),
  );

function parse(text: string): readonly unknown[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? (parsed as readonly unknown[]) : undefined;
  } catch {
    // Text somebody put there by hand: the cell says so.
    return undefined;
  }
}

function referenceOf(row: unknown): StructuredReference | undefined {
  if (!Array.isArray(row)) return undefined;
  const [document, minor, code] = row as readonly unknown[];
  if (typeof document !== 'string') return undefined;
  if (minor === undefined) return { document };
  const currency: Result<CurrencyCode, Refusal> =
    typeof code === 'string' ? parseCurrency(code) : refuse({ code: 'none' });
  return typeof minor === 'number' && Number.isSafeInteger(minor) && currency.ok
    ? { document, amount: money(minor, currency.value) }
    : undefined;
}
