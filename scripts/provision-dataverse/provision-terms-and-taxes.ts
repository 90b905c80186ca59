import {
  type PaymentTerm,
  tables,
  writePaymentTerm,
  writePaymentTermDiscount,
  writePolicy,
  writeTaxRate,
} from '@o2c/core/dataverse';
import { decimal, isoDate, rowId } from '@o2c/core/kernel';
import { type TaxCategory } from '@o2c/core/totals';

import { type Session } from '../dataverse/connect';
import { upsertRow } from '../dataverse/upsert-row';
import { CommandRefusal } from '../o2c/command';
import { type Organisation } from './organisation';
import { rowOf } from './row-of';

/** Writes payment terms with their tiers, tax rates and the policies that say what a job may do by itself. */
export async function provisionTermsAndTaxes(session: Session, organisation: Organisation): Promise<void> {
  for (const declared of organisation.paymentTerms) await provisionTerm(session, declared);
  for (const rate of organisation.taxRates) {
    const row = writeTaxRate({
      legalEntityId: rowId('legalentity', rate.legalEntity),
      code: rate.code,
      category: categoryOf(rate.category),
      percentage: decimal(rate.percentage),
      validFrom: isoDate(rate.validFrom),
      ...(rate.exemptionReason === undefined ? {} : { exemptionReason: rate.exemptionReason }),
    });
    await upsertRow(session, ...rowOf(tables.taxRate, row));
  }
  for (const policy of organisation.policies) await provisionPolicy(session, policy);
}

async function provisionTerm(session: Session, declared: Organisation['paymentTerms'][number]): Promise<void> {
  const { discounts, dayOfMonth, noteText, ...rest } = declared;
  const term: PaymentTerm = {
    ...rest,
    id: rowId('paymentterm', declared.code),
    ...(dayOfMonth === undefined ? {} : { dayOfMonth }),
    ...(noteText === undefined ? {} : { noteText }),
  };
  await upsertRow(session, ...rowOf(tables.paymentTerm, writePaymentTerm(term)));
  for (const { days, percentage } of discounts) {
    const row = writePaymentTermDiscount({ paymentTermId: term.id, days, percentage: decimal(percentage) });
    await upsertRow(session, ...rowOf(tables.paymentTermDiscount, row));
  }
}

async function provisionPolicy(session: Session, declared: Organisation['policies'][number]): Promise<void> {
  const { actionType, autonomy, legalEntity, approvalAbove, maximumPerRun, maximumAmountPerRun, parameters } = declared;
  const row = writePolicy({
    actionType,
    autonomy,
    ...(legalEntity === undefined ? {} : { legalEntityId: rowId('legalentity', legalEntity) }),
    ...(approvalAbove === undefined ? {} : { approvalAbove: decimal(approvalAbove) }),
    ...(maximumPerRun === undefined ? {} : { maximumPerRun }),
    ...(maximumAmountPerRun === undefined ? {} : { maximumAmountPerRun: decimal(maximumAmountPerRun) }),
    ...(parameters === undefined ? {} : { parameters: JSON.stringify(parameters) }),
  });
  await upsertRow(session, ...rowOf(tables.policy, row));
}

function categoryOf(text: string): TaxCategory {
  const names = Object.keys(tables.taxRate.choices.category) as TaxCategory[];
  const category = names.find((name) => name === text);
  if (!category) throw new CommandRefusal(`'${text}' is no tax category; there are ${names.join(', ')}`, 2);
  return category;
}
