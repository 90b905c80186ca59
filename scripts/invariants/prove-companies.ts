import { tables } from '@o2c/core/dataverse';
import { checkCompanies, type CompanyRow } from '@o2c/core/operations';

import { isFilled } from '../../azure-functions/src/adapters/dataverse/query/filter';
import { type Session } from '../dataverse/connect';
import { readRows } from '../dataverse/read-rows';
import { type Proof } from './proof';

interface Kind {
  readonly kind: string;
  readonly table: {
    readonly entitySetName: string;
    readonly primaryId: string;
    readonly lookups: { readonly legalEntity: { readonly value: string } };
  };
  /** Lookups whose rows must be of the same legal entity. */
  readonly belongsTo: readonly { readonly value: string }[];
  /** Standard tables hold rows of others: only those with our key count. */
  readonly ours?: string;
}

const { salesOrder, shipment, creditHold, invoice, openItem, payment, settlement, ledgerEntry } = tables;

const KINDS: readonly Kind[] = [
  { kind: 'order', table: salesOrder, belongsTo: [], ours: salesOrder.columns.key.name },
  { kind: 'shipment', table: shipment, belongsTo: [shipment.lookups.salesOrder] },
  { kind: 'credit hold', table: creditHold, belongsTo: [creditHold.lookups.salesOrder] },
  {
    kind: 'invoice',
    table: invoice,
    belongsTo: [invoice.lookups.salesOrder, invoice.lookups.shipment, invoice.lookups.corrects],
    ours: invoice.columns.key.name,
  },
  { kind: 'open item', table: openItem, belongsTo: [openItem.lookups.invoice] },
  { kind: 'payment', table: payment, belongsTo: [payment.lookups.openItem, payment.lookups.returns] },
  {
    kind: 'settlement',
    table: settlement,
    belongsTo: [settlement.lookups.debitItem, settlement.lookups.creditItem, settlement.lookups.reverses],
  },
  { kind: 'ledger entry', table: ledgerEntry, belongsTo: [ledgerEntry.lookups.openItem, ledgerEntry.lookups.reverses] },
];

/** Reads the legal entities of all documents and what they point at, and proves that they agree (I24). */
export const proveCompanies: Proof = {
  invariants: ['I24'],
  prove: async (session) => {
    const rows: CompanyRow[] = [];
    for (const kind of KINDS) rows.push(...(await rowsOf(session, kind)));
    return { checked: { documents: rows.length }, findings: checkCompanies(rows) };
  },
};

async function rowsOf(session: Session, { kind, table, belongsTo, ours }: Kind): Promise<readonly CompanyRow[]> {
  const company = table.lookups.legalEntity.value;
  const rows = await readRows(session, {
    from: table.entitySetName,
    select: [table.primaryId, company, ...belongsTo.map(({ value }) => value)],
    ...(ours === undefined ? {} : { where: isFilled(ours) }),
  });
  return rows.map((row) => {
    const idIn = (column: string): string | undefined => {
      const value = row[column];
      return typeof value === 'string' ? value.toLowerCase() : undefined;
    };
    const legalEntityId = idIn(company);
    return {
      id: idIn(table.primaryId) ?? '',
      kind,
      ...(legalEntityId === undefined ? {} : { legalEntityId }),
      belongsTo: belongsTo.flatMap(({ value }) => idIn(value) ?? []),
    };
  });
}
