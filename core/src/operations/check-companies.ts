import { type Finding } from './finding';

/** A row of one legal entity, and the rows it points at. */
export interface CompanyRow {
  /** Unique over all tables that are checked. */
  readonly id: string;
  /** What people call such a row: `invoice`, `settlement`. */
  readonly kind: string;
  /** Absent: the row names none. */
  readonly legalEntityId?: string;
  /** Ids of rows that must be of the same legal entity. */
  readonly belongsTo: readonly string[];
}

/**
 * I24: whatever belongs together is of one legal entity: shipment, invoice and hold with their order, open items with their invoice or payment,
 * settlements and ledger entries with their items. A row that names no legal entity, and one that points at a row that is gone, is a finding too.
 */
export function checkCompanies(rows: readonly CompanyRow[]): readonly Finding[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows.flatMap((row) => [...nameless(row), ...row.belongsTo.flatMap((id) => foreign(row, byId.get(id), id))]);
}

const nameless = ({ id, kind, legalEntityId }: CompanyRow): readonly Finding[] =>
  legalEntityId !== undefined
    ? []
    : [finding({ subject: id, expected: 'a legal entity', found: 'none', text: `The ${kind} names no legal entity.` })];

function foreign(row: CompanyRow, other: CompanyRow | undefined, otherId: string): readonly Finding[] {
  const { id: subject, kind, legalEntityId } = row;
  if (!other)
    return [
      finding({ subject, expected: otherId, found: 'nothing', text: `The ${kind} points at a row that is gone.` }),
    ];
  if (other.legalEntityId === legalEntityId) return [];
  const text = `The ${kind} and the ${other.kind} it belongs to are not of one legal entity.`;
  return [finding({ subject, expected: other.legalEntityId ?? 'none', found: legalEntityId ?? 'none', text })];
}

const finding = (facts: Omit<Finding, 'invariant'>): Finding => ({ invariant: 'I24', ...facts });
