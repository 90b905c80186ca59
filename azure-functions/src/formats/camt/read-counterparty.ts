import { type Counterparty } from '@o2c/core/cash-application';
import { electronicFormatIBAN, isValidIBAN } from 'ibantools';
import { type Element, elementAt, firstText } from './element';

export interface PartyContext {
  /** The statement's own account: never its own counterparty. */
  readonly account: string;
  readonly moneyIn: boolean;
}

/**
 * The other side of a transaction: the debtor when money came in, the creditor when it went out, and the respective other when the bank names
 * only that one or names ourselves. Versions before and after .08 differ in `Pty` and in `BIC`/`BICFI`.
 */
export function readCounterparty(transaction: Element, { account, moneyIn }: PartyContext): Counterparty {
  const sides = (moneyIn ? ['Dbtr', 'Cdtr'] : ['Cdtr', 'Dbtr']).map((side) => sideOf(transaction, side));
  return sides.find((side) => isSomebody(side) && side.iban !== account) ?? {};
}

const isSomebody = (side: Counterparty): boolean => side.name !== undefined || side.iban !== undefined;

function sideOf(transaction: Element, side: string): Counterparty {
  const parties = elementAt(transaction, 'RltdPties');
  const agents = elementAt(transaction, 'RltdAgts');
  const name =
    parties &&
    firstText(
      parties,
      [side, 'Nm'],
      [side, 'Pty', 'Nm'],
      [side, 'Agt', 'FinInstnId', 'Nm'],
      [`Ultmt${side}`, 'Nm'],
      [`Ultmt${side}`, 'Pty', 'Nm'],
    );
  const iban = parties && accountOf(elementAt(parties, `${side}Acct`, 'Id'));
  const bic = agents && firstText(agents, [`${side}Agt`, 'FinInstnId', 'BICFI'], [`${side}Agt`, 'FinInstnId', 'BIC']);
  return {
    ...(name === undefined ? {} : { name }),
    ...(iban === undefined ? {} : { iban }),
    ...(bic === undefined ? {} : { bic }),
  };
}

/** An IBAN in electronic format; some banks write one as `Othr`. Its check digits are the bank's business, not a reason to refuse. */
function accountOf(id: Element | undefined): string | undefined {
  const iban = id && firstText(id, ['IBAN']);
  if (iban !== undefined) return electronicFormatIBAN(iban) ?? undefined;
  const other = id && firstText(id, ['Othr', 'Id']);
  const candidate = other === undefined ? null : electronicFormatIBAN(other);
  return candidate !== null && isValidIBAN(candidate) ? candidate : undefined;
}

/** The account a statement is about: its IBAN, or the number the bank has for it. */
export const ownAccount = (id: Element): string | undefined => accountOf(id) ?? firstText(id, ['Othr', 'Id']);
