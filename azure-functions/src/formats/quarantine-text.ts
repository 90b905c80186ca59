import { type Quarantine } from '@o2c/core/cash-application';
import { formatMoney, type Money } from '@o2c/core/kernel';

/** Why a statement is quarantined, for a person: the code, then one sentence. */
export const quarantineText = (quarantine: Quarantine): string => `${quarantine.code}: ${sentence(quarantine)}`;

function sentence(quarantine: Quarantine): string {
  switch (quarantine.code) {
    case 'statement.no-opening-balance':
      return 'the statement has no opening balance, so it cannot be footed.';
    case 'statement.no-closing-balance':
      return 'the statement has no closing balance, so it cannot be footed.';
    case 'statement.overlap-unexplained':
      return `entries of it stand in statement ${quarantine.statementId} already, and the balances do not explain the overlap.`;
    case 'statement.balance-currency':
      return `a balance is in ${quarantine.found}, the account is kept in ${quarantine.expected}.`;
    case 'statement.not-footing': {
      const { opening, entries, expected, closing } = quarantine;
      return `opening ${shown(opening)} and entries of ${shown(entries)} make ${shown(expected)}, the closing balance is ${shown(closing)}.`;
    }
    case 'statement.too-many-digits':
      return `${quarantine.path}: ${quarantine.found} has more digits than the currency; it is not rounded.`;
    case 'statement.batch-sum':
      return `${quarantine.path}: the batch does not add up: ${quarantine.found}.`;
    case 'statement.entry-currency':
      return `${quarantine.path}: the entry is in ${quarantine.found}.`;
  }
}

const shown = (amount: Money): string => `${formatMoney(amount)} ${amount.currency}`;
