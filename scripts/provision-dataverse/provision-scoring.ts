import { type AutomaticLimitLine } from '@o2c/core/credit-limits';
import { type ScoringLine } from '@o2c/core/credit-score';
import {
  automaticLimitId,
  type RowLinks,
  scoringGroupId,
  tables,
  writeAutomaticLimit,
  writeAutomaticLimitLine,
  writeRiskBand,
  writeScoringGroup,
  writeScoringLine,
} from '@o2c/core/dataverse';
import { type CurrencyCode, decimal, type Money, parseCurrency, parseMoney, rowId } from '@o2c/core/kernel';

import { type Session } from '../dataverse/connect';
import { upsertRow } from '../dataverse/upsert-row';
import { CommandRefusal } from '../o2c/command';
import { type Organisation } from './organisation';
import { currencyIds } from './provision-currencies';
import { rowOf } from './row-of';

/** Brings scoring groups, risk bands and automatic limits to what the organisation file says (CR-15, CR-16, CR-20). */
export async function provisionScoring(session: Session, organisation: Organisation): Promise<void> {
  for (const declared of organisation.scoringGroups) await provisionGroup(session, declared);
  for (const band of organisation.riskBands) {
    const { legalEntity, depositPercent, maximumTermsRank, maximumDiscountRank, ...rest } = band;
    const row = writeRiskBand({
      ...rest,
      ...(legalEntity === undefined ? {} : { legalEntityId: rowId('legalentity', legalEntity) }),
      ...(maximumTermsRank === undefined ? {} : { maximumTermsRank }),
      ...(maximumDiscountRank === undefined ? {} : { maximumDiscountRank }),
      ...(depositPercent === undefined ? {} : { depositPercent: decimal(depositPercent) }),
    });
    await upsertRow(session, ...rowOf(tables.riskBand, row));
  }
  const links = { currencyIds: await currencyIds(session), ownerTeamId: '' };
  for (const limit of organisation.automaticLimits) await provisionLimit(session, limit, links);
}

async function provisionGroup(session: Session, declared: Organisation['scoringGroups'][number]): Promise<void> {
  const { code, factor, signal, lines } = declared;
  const group = { code, factor, ...(signal === undefined ? {} : { signal }) };
  await upsertRow(session, ...rowOf(tables.scoringGroup, writeScoringGroup(group)));
  for (const [index, { from, to, value, score }] of lines.entries()) {
    const line: ScoringLine = {
      sequence: index + 1,
      score,
      ...(from === undefined ? {} : { from: decimal(from) }),
      ...(to === undefined ? {} : { to: decimal(to) }),
      ...(value === undefined ? {} : { value }),
    };
    const row = writeScoringLine({ ...line, scoringGroupId: scoringGroupId(code) });
    await upsertRow(session, ...rowOf(tables.scoringGroupLine, row));
  }
}

async function provisionLimit(
  session: Session,
  declared: Organisation['automaticLimits'][number],
  links: RowLinks,
): Promise<void> {
  const { riskGroup, maximumRevenue, capByRevenue, lines } = declared;
  const currency = currencyOf(declared.currency);
  const most = maximumRevenue === undefined ? {} : { maximumRevenue: moneyOf(maximumRevenue, currency) };
  const head = writeAutomaticLimit({ riskGroup, currency, capByRevenue, ...most, lines: [] }, links);
  await upsertRow(session, ...rowOf(tables.automaticLimit, head));
  for (const [index, { creditLimit, value, ...rest }] of lines.entries()) {
    const line: AutomaticLimitLine = {
      ...rest,
      sequence: index + 1,
      value: decimal(value),
      creditLimit: moneyOf(creditLimit, currency),
    };
    const row = writeAutomaticLimitLine(line, {
      automaticLimitId: automaticLimitId({ riskGroup, currency }),
      scoringGroupId: scoringGroupId(line.scoringGroup),
      links,
    });
    await upsertRow(session, ...rowOf(tables.automaticLimitLine, row));
  }
}

function currencyOf(code: string): CurrencyCode {
  const currency = parseCurrency(code);
  if (!currency.ok) throw new CommandRefusal(`automatic limits: no currency ${code}`, 2);
  return currency.value;
}

function moneyOf(text: string, currency: CurrencyCode): Money {
  const amount = parseMoney(text, currency);
  if (!amount.ok) throw new CommandRefusal(`automatic limits: ${amount.error.code} ${text}`, 2);
  return amount.value;
}
