import { tables } from '@o2c/core/dataverse';
import { rowId } from '@o2c/core/kernel';
import { randomUUID } from 'node:crypto';
import { callDataverse } from '../../../../azure-functions/src/adapters/dataverse/call-dataverse';
import { equal } from '../../../../azure-functions/src/adapters/dataverse/query/filter';
import { type WireRow } from '../../../../azure-functions/src/adapters/dataverse/query/read-rows';
import { type Session } from '../../../../scripts/dataverse/connect';
import { readRows } from '../../../../scripts/dataverse/read-rows';
import { currencyIds } from '../../../../scripts/provision-dataverse/provision-currencies';
import { NL } from './credit-builders';
import { updateRow } from './update-row';

const { quote, invoice } = tables;

type Kind = 'quote' | 'invoice';

/** How a quote or an invoice stands. */
export interface Standing {
  readonly creditStatus: string | undefined;
  readonly clearedHash: unknown;
}

/** Quotes and invoices as people make them in the form. */
export async function handMadeDocuments(session: Session) {
  const euro = (await currencyIds(session)).EUR ?? '';
  const where = equal('_transactioncurrencyid_value', { id: euro });
  const [list] = await readRows(session, { from: 'pricelevels', select: ['pricelevelid'], where });
  const priceList = String(list?.['pricelevelid']);

  const post = async (path: string, body: object): Promise<void> => {
    const call = { method: 'POST', path, body: JSON.stringify(body) } as const;
    expect(await callDataverse(session.connection, session.context, call)).toMatchObject({ outcome: 'ok' });
  };

  const addLine = (kind: Kind, id: string, price: number): Promise<void> =>
    post(`${kind}details`, {
      [`${kind}id@odata.bind`]: `/${kind}s(${id})`,
      isproductoverridden: true,
      ispriceoverridden: true,
      productdescription: 'A shelf made to measure',
      quantity: 1,
      priceperunit: price,
    });

  const rowOf = async (kind: Kind, id: string): Promise<WireRow | undefined> => {
    const { entitySetName: from, columns, primaryId } = tables[kind];
    const select = [columns.creditStatus.name, columns.creditClearedHash.name];
    const [row] = await readRows(session, { from, select, where: equal(primaryId, { id }) });
    return row;
  };

  return {
    addLine,
    /** Head and one written-in line. */
    make: async (
      kind: Kind,
      customerId: string,
      { price, list: named = priceList }: { readonly price: number; readonly list?: string },
    ): Promise<string> => {
      const id = randomUUID();
      const { legalEntity, paymentTerm } = quote.lookups;
      await post(`${kind}s`, {
        [`${kind}id`]: id,
        ...(named === '' ? {} : { 'pricelevelid@odata.bind': `/pricelevels(${named})` }),
        name: `${kind} of ${price}`,
        'customerid_account@odata.bind': `/accounts(${customerId})`,
        'transactioncurrencyid@odata.bind': `/transactioncurrencies(${euro})`,
        [`${legalEntity.navigation}@odata.bind`]: `/${legalEntity.targetSet}(${NL})`,
        [`${paymentTerm.navigation}@odata.bind`]: `/${paymentTerm.targetSet}(${rowId('paymentterm', 'NET30')})`,
      });
      await addLine(kind, id, price);
      return id;
    },
    /** Gives its only line another price. */
    reprice: async (kind: Kind, id: string, price: number): Promise<void> => {
      const [line] = await readRows(session, {
        from: `${kind}details`,
        select: [`${kind}detailid`],
        where: equal(`_${kind}id_value`, { id }),
      });
      const table = { entitySetName: `${kind}details` };
      await updateRow(session, { table, id: String(line?.[`${kind}detailid`]) }, { priceperunit: price });
    },
    post: (id: string): Promise<void> =>
      updateRow(session, { table: invoice, id }, { [invoice.columns.posted.name]: true }),
    standing: async (kind: Kind, id: string): Promise<Standing> => {
      const { columns, choices } = tables[kind];
      const row = await rowOf(kind, id);
      const number = row?.[columns.creditStatus.name];
      const named = Object.entries(choices.creditStatus).find(([, value]) => value === Number(number));
      return { creditStatus: named?.[0], clearedHash: row?.[columns.creditClearedHash.name] };
    },
  };
}

export type HandMadeDocuments = Awaited<ReturnType<typeof handMadeDocuments>>;
