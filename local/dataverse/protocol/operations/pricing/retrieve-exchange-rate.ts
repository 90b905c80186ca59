import { existingRow } from '../../../messages/existing-row';
import { decimalIn } from '../../../messages/pricing/cell';
import { requiredTable } from '../../../messages/required-table';
import { committedRead } from '../../../pipeline/write-transaction';
import { JsonNumber } from '../../json/json';
import { complexBody } from '../complex-body';
import { type Operation } from '../operation';
import { guidParameter } from '../parameters';

/** RetrieveExchangeRate(TransactionCurrencyId): the currency's rate to the organisation's (Web API reference). Needs to read the currency. */
export const retrieveExchangeRate: Operation = {
  kind: 'function',
  binding: 'none',
  run: (call) =>
    committedRead(call.context.execution, () => {
      const { execution } = call.context;
      const table = requiredTable(execution, 'transactioncurrency');
      const row = existingRow(execution, table, { id: guidParameter(call.parameters, 'TransactionCurrencyId') });
      execution.services.authority.require(execution.principal, 'Read', { table, row });
      const rate = new JsonNumber(decimalIn(row, 'exchangerate') ?? '1');
      return complexBody(call, 'RetrieveExchangeRateResponse', { ExchangeRate: rate });
    }),
};
