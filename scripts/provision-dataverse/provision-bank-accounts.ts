import { bankAccountId, tables, writeBankAccount } from '@o2c/core/dataverse';
import { maskAccount } from '@o2c/core/cash-application';
import { parseCurrency, rowId } from '@o2c/core/kernel';

import { accountHash } from '../../azure-functions/src/adapters/bank-details/account-hash';
import { type Session } from '../dataverse/connect';
import { upsertRow } from '../dataverse/upsert-row';
import { CommandRefusal } from '../o2c/command';
import { type Organisation } from './organisation';
import { rowOf } from './row-of';

/** Writes the bank accounts of the legal entities, found by their hash. */
export async function provisionBankAccounts(
  session: Session,
  { legalEntities }: Organisation,
  hashKey: string,
): Promise<void> {
  for (const entity of legalEntities) {
    for (const declared of entity.bankAccounts) {
      const currency = parseCurrency(declared.currency);
      if (!currency.ok) throw new CommandRefusal(`bank account of ${entity.code}: no currency ${declared.currency}`, 2);
      const ibanHash = accountHash(declared.iban, hashKey);
      const row = writeBankAccount({
        id: bankAccountId(ibanHash),
        legalEntityId: rowId('legalentity', entity.code),
        currency: currency.value,
        ibanHash,
        iban: declared.iban,
        ibanMasked: maskAccount(declared.iban),
        bic: declared.bic,
        ledgerAccount: declared.account,
        isDefault: declared.default,
      });
      await upsertRow(session, ...rowOf(tables.bankAccount, row));
    }
  }
}
