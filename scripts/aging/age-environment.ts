import { legalEntitySelect, readLegalEntity, tables } from '@o2c/core/dataverse';
import { type IsoDate } from '@o2c/core/kernel';
import { ageReceivables, type AgingBasis, STANDARD } from '@o2c/core/receivables';

import { agingSourceRows } from '../../azure-functions/src/adapters/dataverse/rows/aging-source-rows';
import { type AgingSubject } from '../../azure-functions/src/jobs/aging/aging-source';
import { currencyAnswer, type CurrencyAnswer } from '../../azure-functions/src/jobs/aging/currency-answer';
import { type Session } from '../dataverse/connect';
import { readAll } from '../dataverse/read-all';
import { CommandRefusal } from '../o2c/command';

export interface AgingQuestion {
  readonly asOf: IsoDate;
  readonly basis: AgingBasis;
  /** Account number of one customer; without it, each legal entity as a whole. */
  readonly customer?: string;
}

export interface AgedSubject {
  /** Code of the legal entity, or number of the customer. */
  readonly code: string;
  readonly name: string;
  readonly currencies: readonly CurrencyAnswer[];
  readonly accounting: readonly CurrencyAnswer[];
}

export interface AgingReport {
  readonly asOf: IsoDate;
  readonly basis: AgingBasis;
  readonly definition: string;
  readonly subjects: readonly AgedSubject[];
}

/** What is owed on a day, by age, under the standard definition: of one customer, or of each legal entity. */
export async function ageEnvironment(session: Session, question: AgingQuestion): Promise<AgingReport> {
  const subjects: AgedSubject[] = [];
  for (const { code, name, subject } of await subjectsOf(session, question.customer)) {
    const receivables = await sourceOf(session).receivablesOn(subject, question.asOf);
    if (!receivables.ok) throw new CommandRefusal(`reading the receivables of ${code}: ${receivables.error.code}`);
    const definition = { ...STANDARD, basis: question.basis };
    const aging = ageReceivables({ ...receivables.value, definition, asOf: question.asOf });
    subjects.push({
      code,
      name,
      currencies: aging.byCurrency.map(currencyAnswer),
      accounting: aging.byAccountingCurrency.map(currencyAnswer),
    });
  }
  return { asOf: question.asOf, basis: question.basis, definition: STANDARD.code, subjects };
}

interface Subject {
  readonly code: string;
  readonly name: string;
  readonly subject: AgingSubject;
}

const sourceOf = ({ connection, context }: Session) => agingSourceRows(connection, context);

async function subjectsOf(session: Session, customer: string | undefined): Promise<readonly Subject[]> {
  if (customer === undefined) {
    const query = { from: tables.legalEntity.entitySetName, select: legalEntitySelect };
    const entities = await readAll(session, query, readLegalEntity);
    return entities
      .map(({ code, name, id }) => ({ code, name, subject: { legalEntityId: id } }))
      .sort((one, other) => (one.code < other.code ? -1 : 1));
  }
  const found = await sourceOf(session).customerByNumber(customer);
  if (!found.ok) throw new CommandRefusal(`reading customer ${customer}: ${found.error.code}`);
  if (!found.value) throw new CommandRefusal(`there is no customer ${customer}`);
  return [{ code: found.value.number, name: found.value.name, subject: { customerId: found.value.id } }];
}
