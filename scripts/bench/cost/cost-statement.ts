import { openItemSelect, readOpenItem, tables } from '@o2c/core/dataverse';
import { type IsoDate } from '@o2c/core/kernel';

import { all, equal, isEmpty } from '../../../azure-functions/src/adapters/dataverse/query/filter';
import { readAll } from '../../dataverse/read-all';
import { type Session } from '../../dataverse/connect';
import { camtFile } from '../../demo-year/camt-file';

/** The account of the Dutch company in the demo's organisation. */
const OUR_ACCOUNT = 'NL91ABNA0417164300';
const PAYER_ACCOUNT = 'NL02ABNA0123456789';

/** A bank statement in which every open invoice is paid in full, named by its number. */
export async function costStatement(session: Session, day: IsoDate): Promise<string> {
  const { columns, choices, entitySetName } = tables.openItem;
  const where = all(equal(columns.kind.name, { number: choices.kind.invoice }), isEmpty(columns.closedOn.name));
  const open = await readAll(session, { from: entitySetName, select: openItemSelect, where }, readOpenItem);
  const entries = open.map(({ documentNumber, openAmount }, at) => ({
    reference: `COST-${String(at)}`,
    endToEndId: `COST-${String(at)}`,
    amountMinor: openAmount.minor,
    counterparty: 'Cost customer',
    iban: PAYER_ACCOUNT,
    remittance: `Invoice ${documentNumber}`,
    structured: [],
    returned: false,
  }));
  return camtFile({ iban: OUR_ACCOUNT, currency: 'EUR', sequence: 1, day, openingMinor: 0, entries });
}
