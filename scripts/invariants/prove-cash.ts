import { checkBankEntries, checkStatements } from '@o2c/core/cash-application';
import {
  bankEntrySelect,
  bankStatementSelect,
  openItemSelect,
  paymentSelect,
  readBankEntry,
  readBankStatement,
  readOpenItem,
  readPayment,
  tables,
} from '@o2c/core/dataverse';

import { equal } from '../../azure-functions/src/adapters/dataverse/query/filter';
import { readAll } from '../dataverse/read-all';
import { type Proof } from './proof';

/** Reads every statement, bank entry and payment and proves that no money of the bank was lost, doubled or made up (I7, I8). */
export const proveCash: Proof = {
  invariants: ['I7', 'I8'],
  prove: async (session) => {
    const { bankStatement, bankEntry, payment, openItem } = tables;
    const statements = await readAll(
      session,
      { from: bankStatement.entitySetName, select: bankStatementSelect },
      readBankStatement,
    );
    const entries = await readAll(session, { from: bankEntry.entitySetName, select: bankEntrySelect }, readBankEntry);
    const payments = await readAll(session, { from: payment.entitySetName, select: paymentSelect }, readPayment);
    const where = equal(openItem.columns.kind.name, { number: openItem.choices.kind.payment });
    const items = await readAll(session, { from: openItem.entitySetName, select: openItemSelect, where }, readOpenItem);
    const openMinor = new Map(items.map(({ id, openAmount }) => [id, openAmount.minor]));
    return {
      checked: { statements: statements.length, 'bank entries': entries.length, payments: payments.length },
      findings: [...checkStatements({ statements, entries }), ...checkBankEntries({ entries, payments, openMinor })],
    };
  },
};
