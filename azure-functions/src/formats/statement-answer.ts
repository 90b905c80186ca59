import { entryKeys, type JudgedStatement, type StatementEntry, type StatementFormat } from '@o2c/core/cash-application';
import { quarantineText } from './quarantine-text';

/** The normalised JSON of a bank file (design.md 5); amounts in minor units, money in above zero. */
export const statementAnswer = (format: StatementFormat, statements: readonly JudgedStatement[]) => ({
  format,
  statements: statements.map((statement) => {
    const keys = entryKeys(statement.account, statement.entries);
    return {
      account: statement.account,
      currency: statement.currency,
      sequence: statement.sequence ?? null,
      openingMinor: statement.opening?.minor ?? null,
      closingMinor: statement.closing?.minor ?? null,
      balanced: statement.balanced,
      ...(statement.quarantine ? { quarantine: quarantineText(statement.quarantine) } : {}),
      entries: statement.entries.map((entry, at) => entryAnswer(entry, keys[at] ?? '')),
    };
  }),
});

const entryAnswer = (entry: StatementEntry, id: string) => ({
  id,
  amountMinor: entry.amount.minor,
  currency: entry.amount.currency,
  bookedOn: entry.bookedOn,
  valueOn: entry.valueOn ?? null,
  status: entry.status,
  reference: entry.reference,
  ...(entry.endToEndId === undefined ? {} : { endToEndId: entry.endToEndId }),
  ...(entry.creditorReference === undefined ? {} : { creditorReference: entry.creditorReference }),
  counterparty: entry.counterparty,
  remittance: entry.remittance,
  structured: entry.structured.map(({ document, amount }) => ({ document, amountMinor: amount?.minor ?? null })),
  reversal: entry.reversal,
  ...(entry.batchId === undefined ? {} : { batchId: entry.batchId }),
});
