import { type BankStatement } from '@o2c/core/cash-application';
import { type CurrencyCode, type IsoDate, parseCurrency } from '@o2c/core/kernel';
import { attributeOf, childrenOf, type Element, elementAt, firstText, textAt } from './element';
import { type Balances, readBalances } from './read-balances';
import { ownAccount } from './read-counterparty';
import { readDayOfInstant } from './read-date';
import { readEntry } from './read-entry';
import { type Reading, unreadable } from './reading';

/** Reads one `Stmt` or `Ntfctn`. Undefined when it cannot be told whose it is; the reason is noted. */
export function readStatement(statement: Element, reading: Reading): BankStatement | undefined {
  const own: Reading = { unreadable: reading.unreadable, defects: [] };
  const id = elementAt(statement, 'Acct', 'Id');
  const account = id && ownAccount(id);
  const currency = currencyOf(statement);
  const statementId = textAt(statement, 'Id');
  if (account === undefined) unreadable(reading, statement, 'Acct has no IBAN and no other identification');
  if (!currency)
    unreadable(reading, statement, 'has no currency: neither Acct/Ccy nor a balance nor an entry gives one');
  if (statementId === undefined) unreadable(reading, statement, 'has no Id');
  if (account === undefined || !currency || statementId === undefined) return undefined;
  const balances = readBalances(statement, own);
  const days = daysOf(statement, balances, own);
  const fallbackDay = days.closedOn ?? readDayOfInstant(statement, ['CreDtTm'], own);
  const context = { account, currency, reading: own, ...(fallbackDay === undefined ? {} : { fallbackDay }) };
  const entries = childrenOf(statement, 'Ntry').flatMap((entry) => readEntry(entry, context));
  const sequence = firstText(statement, ['ElctrncSeqNb'], ['LglSeqNb']);
  const page = textAt(statement, 'StmtPgntn', 'PgNb');
  return {
    account,
    currency,
    statementId,
    entries,
    defects: own.defects,
    ...days,
    ...(sequence === undefined ? {} : { sequence: page === undefined ? sequence : `${sequence}.${page}` }),
    ...(balances.opening ? { opening: balances.opening.amount } : {}),
    ...(balances.closing ? { closing: balances.closing.amount } : {}),
  };
}

function daysOf(
  statement: Element,
  { opening, closing }: Balances,
  reading: Reading,
): { readonly openedOn?: IsoDate; readonly closedOn?: IsoDate } {
  const openedOn = readDayOfInstant(statement, ['FrToDt', 'FrDtTm'], reading) ?? opening?.day;
  const closedOn = closing?.day ?? readDayOfInstant(statement, ['FrToDt', 'ToDtTm'], reading);
  return { ...(openedOn === undefined ? {} : { openedOn }), ...(closedOn === undefined ? {} : { closedOn }) };
}

/** The account's currency; where the bank does not say, that of the first booked balance, else of the first entry, else of any balance. */
function currencyOf(statement: Element): CurrencyCode | undefined {
  const balances = childrenOf(statement, 'Bal');
  const booked = balances.find((balance) => BOOKED.includes(textAt(balance, 'Tp', 'CdOrPrtry', 'Cd') ?? ''));
  const amounts = [booked, elementAt(statement, 'Ntry'), balances[0]].map((owner) => owner && elementAt(owner, 'Amt'));
  const codes = [textAt(statement, 'Acct', 'Ccy'), ...amounts.map((amount) => amount && attributeOf(amount, 'Ccy'))];
  const parsed = parseCurrency(codes.find((code) => code !== undefined) ?? '');
  return parsed.ok ? parsed.value : undefined;
}

const BOOKED: readonly string[] = ['OPBD', 'PRCD', 'CLBD', 'ITBD'];
