import { type EntryStatus, type StatementEntry } from '@o2c/core/cash-application';
import { type CurrencyCode, type IsoDate, type Money, negate } from '@o2c/core/kernel';
import { type Element, elementAt, firstText, textAt } from './element';
import { signedAmount } from './read-amount';
import { readCounterparty } from './read-counterparty';
import { readDate } from './read-date';
import { readRemittance } from './read-remittance';
import { type Reading, unreadable } from './reading';
import { splitBatch } from './split-batch';

export interface EntryContext {
  readonly account: string;
  readonly currency: CurrencyCode;
  /** The day of an entry for which the bank gives none. */
  readonly fallbackDay?: IsoDate;
  readonly reading: Reading;
}

/**
 * Reads one `Ntry`: one entry, or one per transaction of a batch whose transactions add up to it. Nothing comes of an entry without amount or
 * day; the defect is noted. `RvslInd` flips the sign.
 */
export function readEntry(entry: Element, context: EntryContext): readonly StatementEntry[] {
  const { reading, currency } = context;
  const marked = signedAmount(entry, reading);
  const bookedOn = readDate(entry, 'BookgDt', reading) ?? readDate(entry, 'ValDt', reading) ?? context.fallbackDay;
  const status = statusOf(entry, reading);
  if (!bookedOn) unreadable(reading, entry, 'has no BookgDt');
  if (!marked || !bookedOn || !status) return [];
  if (marked.currency !== currency) {
    const found = `${marked.currency}, the account is kept in ${currency}`;
    reading.defects.push({ code: 'statement.entry-currency', path: entry.path, found });
  }
  const reversal = /^(true|1)$/.test(textAt(entry, 'RvslInd') ?? '');
  const header: EntryHeader = { bookedOn, status, reversal, ...batchOf(entry) };
  const parts = splitBatch(entry, marked, reading);
  return parts.map(({ transaction, amount }) => {
    const signed = reversal ? negate(amount) : amount;
    return { ...header, ...detailsOf(entry, { transaction, amount: signed }, context), amount: signed };
  });
}

type EntryHeader = Pick<StatementEntry, 'bookedOn' | 'status' | 'reversal' | 'batchId'>;

function statusOf(entry: Element, reading: Reading): EntryStatus | undefined {
  const code = firstText(entry, ['Sts', 'Cd'], ['Sts', 'Prtry'], ['Sts']);
  if (code === 'BOOK') return 'booked';
  if (code === 'PDNG' || code === 'FUTR') return 'pending';
  if (code === 'INFO') return 'information';
  unreadable(reading, entry, `Sts is '${(code ?? '').slice(0, 10)}', not BOOK, PDNG or INFO`);
  return undefined;
}

function batchOf(entry: Element): { readonly batchId?: string } {
  const batch = elementAt(entry, 'NtryDtls', 'Btch');
  const batchId = batch && firstText(batch, ['PmtInfId'], ['MsgId']);
  return batchId === undefined ? {} : { batchId };
}

interface Part {
  /** Absent for an entry without details, or whose details cannot be told apart. */
  readonly transaction?: Element | undefined;
  readonly amount: Money;
}

type Details = Omit<StatementEntry, 'amount' | 'bookedOn' | 'status' | 'reversal' | 'batchId'>;

function detailsOf(entry: Element, { transaction, amount }: Part, { account, reading }: EntryContext): Details {
  const source = transaction ?? entry;
  const remittance = readRemittance(source, reading);
  const own = transaction && textAt(transaction, 'Refs', 'AcctSvcrRef');
  const bankReference = own ?? textAt(entry, 'AcctSvcrRef');
  const endToEndId = textAt(source, 'Refs', 'EndToEndId');
  const valueOn = readDate(entry, 'ValDt', reading);
  const returnReason = firstText(source, ['RtrInf', 'Rsn', 'Cd'], ['RtrInf', 'Rsn', 'Prtry']);
  const reference =
    bankReference ??
    firstText(source, ['Refs', 'TxId'], ['Refs', 'InstrId'], ['Refs', 'MsgId']) ??
    textAt(entry, 'NtryRef') ??
    '';
  return {
    reference,
    counterparty: readCounterparty(source, { account, moneyIn: amount.minor > 0 }),
    remittance: remittance.text === '' ? (textAt(entry, 'AddtlNtryInf') ?? '') : remittance.text,
    structured: remittance.structured,
    ...(valueOn === undefined ? {} : { valueOn }),
    ...(bankReference === undefined ? {} : { bankReference }),
    ...(endToEndId === undefined || endToEndId === 'NOTPROVIDED' ? {} : { endToEndId }),
    ...(remittance.creditorReference === undefined ? {} : { creditorReference: remittance.creditorReference }),
    ...(returnReason === undefined ? {} : { returnReason }),
  };
}
