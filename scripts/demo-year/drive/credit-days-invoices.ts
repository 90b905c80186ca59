import { tables } from '@o2c/core/dataverse';
import { addDays, type IsoDate } from '@o2c/core/kernel';

import { all, atLeast, equal } from '../../../azure-functions/src/adapters/dataverse/query/filter';
import { type Session } from '../../dataverse/connect';
import { readRows } from '../../dataverse/read-rows';
import { type YearOrder } from '../story/year-orders';
import { must } from '../../demo/must';
import { momentOn } from './year-moment';
import { type YearPath } from './year-path';

/** The longest time after which a demo invoice is credited. */
const LONGEST = 20;

/** Credits the invoices whose story says so: the goods came back. */
export async function creditDaysInvoices(
  path: YearPath,
  facts: { readonly day: IsoDate; readonly session: Session; readonly orderOf: (id: string) => YearOrder | undefined },
): Promise<void> {
  const { day, session, orderOf } = facts;
  const { columns, choices, lookups, entitySetName } = tables.invoice;
  const order = lookups.salesOrder.navigation;
  const externalId = tables.salesOrder.columns.externalId.name;
  const rows = await readRows(session, {
    from: entitySetName,
    select: [columns.id.name, columns.issueDate.name],
    where: all(
      atLeast(columns.issueDate.name, { date: addDays(day, -LONGEST) }),
      equal(columns.documentType.name, { number: choices.documentType.invoice }),
    ),
    expand: `${order}($select=${externalId})`,
  });
  const due = rows.filter((row) => {
    const after = orderOf((row[order] as Readonly<Record<string, string>>)[externalId] ?? '')?.creditedAfter;
    return after !== undefined && addDays(row[columns.issueDate.name] as IsoDate, after) === day;
  });
  if (due.length === 0) return;
  const requests = due.map((row) => ({
    invoiceId: String(row[columns.id.name]),
    reason: 'Goods returned.',
    purpose: 'credit' as const,
  }));
  must('credit notes', await path.creditInvoices(requests, momentOn(day, '13:00')));
}
