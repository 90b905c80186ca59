import { openItemSelect, readOpenItem, tables } from '@o2c/core/dataverse';
import { addDays, type IsoDate } from '@o2c/core/kernel';
import { type OpenItem } from '@o2c/core/receivables';

import { all, equal, isEmpty } from '../../../azure-functions/src/adapters/dataverse/query/filter';
import { type Session } from '../../dataverse/connect';
import { readAll } from '../../dataverse/read-all';
import { type Organisation } from '../../provision-dataverse/organisation';
import { type PayableDocument } from '../story/payable-document';
import { type YearCustomer } from '../story/year-customers';
import { isWorkingDay } from '../story/year-orders';
import { paymentsOn } from '../story/year-payments';
import { type BankDay, type DayFolder, type Transfer } from './day-folder';
import { must } from '../../demo/must';
import { writeBankDay } from './write-bank-day';
import { momentOn } from './year-moment';
import { type YearPath } from './year-path';

export interface BankingDay {
  readonly day: IsoDate;
  readonly session: Session;
  readonly folder: DayFolder;
  readonly organisation: Organisation;
  readonly customerOf: (accountId: string) => YearCustomer | undefined;
}

/** Takes the statements of a day in, matches what came, and has credit look again at those who paid. */
export async function postDaysBank(path: YearPath, banking: BankingDay): Promise<void> {
  const { day, folder } = banking;
  if (!isWorkingDay(day)) return;
  const news = folder.bankDay(day) ?? (await decideBankDay(banking));
  for (const file of news.files)
    must('a statement', await path.postStatements(Buffer.from(file), momentOn(day, '18:30')));
  if (news.files.length > 0) await path.run(path.matching, day, momentOn(day, '19:00'));
  const payers = path.takePayers();
  if (payers.length > 0)
    must('credit', await path.customerEvent({ kind: 'payment', customerIds: payers }, momentOn(day, '19:30')));
}

/** Written down before it is posted: when a killed build goes on, the bank must tell the same again. */
async function decideBankDay(banking: BankingDay): Promise<BankDay> {
  const { day, folder, organisation } = banking;
  const documents = (await openDebits(banking.session)).flatMap((item) => payable(item, banking));
  const news = writeBankDay({
    day,
    payments: paymentsOn(day, documents),
    returns: returnsOn(day, folder),
    accounts: accountsBefore(day, folder),
    organisation,
  });
  folder.keepBankDay(day, news);
  return news;
}

async function openDebits(session: Session): Promise<readonly OpenItem[]> {
  const { columns, choices, entitySetName } = tables.openItem;
  const where = all(equal(columns.kind.name, { number: choices.kind.invoice }), isEmpty(columns.closedOn.name));
  return readAll(session, { from: entitySetName, select: openItemSelect, where }, readOpenItem);
}

function payable(item: OpenItem, { customerOf, day }: BankingDay): readonly PayableDocument[] {
  const customer = customerOf(item.customerId);
  if (!customer || item.documentDate >= day) return [];
  return [
    {
      openItemId: item.id,
      number: item.documentNumber,
      customer,
      issuedOn: item.documentDate,
      dueOn: item.dueDate,
      amountMinor: item.amount.minor,
      openMinor: item.openAmount.minor,
    },
  ];
}

/** How far back a transfer may lie that comes back today: three days and a weekend. */
const LONGEST_WAY_BACK = 5;
const WAY_BACK = 3;

function returnsOn(day: IsoDate, folder: DayFolder): readonly Transfer[] {
  return Array.from({ length: LONGEST_WAY_BACK - WAY_BACK + 1 }, (_, index) => addDays(day, -(WAY_BACK + index)))
    .filter((sent) => firstWorkingDayFrom(addDays(sent, WAY_BACK)) === day)
    .flatMap((sent) => folder.bankDay(sent)?.comingBack ?? []);
}

function firstWorkingDayFrom(day: IsoDate): IsoDate {
  return isWorkingDay(day) ? day : firstWorkingDayFrom(addDays(day, 1));
}

/** Longest time without a banking day. */
const LONGEST_PAUSE = 10;

function accountsBefore(day: IsoDate, folder: DayFolder): BankDay['accounts'] {
  for (let back = 1; back <= LONGEST_PAUSE; back += 1) {
    const before = folder.bankDay(addDays(day, -back));
    if (before) return before.accounts;
  }
  return {};
}
