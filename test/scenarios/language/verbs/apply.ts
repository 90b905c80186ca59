import { tables } from '@o2c/core/dataverse';
import { formatMoney, rowId } from '@o2c/core/kernel';

import { writeTransactions } from '../../../../azure-functions/src/adapters/dataverse/transactions/write-transactions';
import { amountOf } from '../lines/amounts';
import { matchLine } from '../lines/match-line';
import { mustEnd, wantedOf } from '../lines/refused';
import { complain } from '../lines/scenario-entry';
import { type Verb } from '../verb';

const pattern = /^(?<amount>[\d.]+) of (?<payment>\S+) to (?<number>\S+)$/;

/** A clerk uses what is on account for a document, as the form's action does. */
export const apply: Verb = {
  word: 'apply',
  example: '2026-03-25 apply 5.80 of PAY-1 to NL01-2026-000002',
  parse: (entry, { day, rest }) => {
    const wanted = wantedOf(rest);
    const part = matchLine(entry, wanted.what, { pattern, example: apply.example });
    return async (world) => {
      const { entries, items } = await world.book();
      const paymentId = entries.find(({ endToEndId }) => endToEndId === part('payment'))?.paymentId;
      const item = items.find(({ documentNumber }) => documentNumber === part('number'));
      if (paymentId === undefined || !item) return complain(entry, 'the payment or the document is not there');
      const amount = formatMoney(amountOf(entry, part('amount'), item.openAmount.currency));
      const moment = world.moment(day);
      const action = world.path.paymentActions(moment).find(({ type }) => type === 'payment.apply');
      const id = rowId('scenario', entry.file, entry.number);
      const prepared = await action?.prepare({
        id,
        etag: '',
        type: 'payment.apply',
        targetTable: tables.payment.logicalName,
        targetId: paymentId,
        payload: JSON.stringify({ allocations: [{ itemId: item.id, amount }] }),
        status: 'accepted',
        initiatingUserId: rowId('scenario', 'clerk'),
      });
      if (!prepared) return complain(entry, 'no such action');
      mustEnd(entry, wanted, prepared.ok ? undefined : prepared.error);
      if (!prepared.ok || !prepared.value.effects) return;
      const { connection, context } = world.session;
      const written = await writeTransactions(connection, context, [{ key: id, ...prepared.value.effects }]);
      const outcome = written.get(id);
      if (outcome?.outcome !== 'written') complain(entry, JSON.stringify(outcome));
    };
  },
};
