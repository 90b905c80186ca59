import {
  type CreditConfiguration,
  type ConfiguredGroup,
  type ConfiguredProfile,
  checkCreditRule,
  invalidRule,
  lintError,
  type LintFinding,
  settingsFinding,
} from '@o2c/core/credit';
import { checkScoring, type ScoringDefect } from '@o2c/core/credit-score';
import {
  creditGroupSelect,
  creditRuleSelect,
  customerProfileSelect,
  readCreditGroup,
  readCustomerProfile,
  readRiskBand,
  readScoringGroup,
  readScoringLine,
  riskBandSelect,
  scoringGroupSelect,
  scoringLineSelect,
  type StoredCreditGroup,
  type StoredCustomerProfile,
  tables,
} from '@o2c/core/dataverse';

import { creditBookOf } from '../../azure-functions/src/adapters/dataverse/rows/credit-book-of';
import { clearanceSettings } from '../../azure-functions/src/jobs/credit/clearance-policy';
import { type CompanySettings } from '../../azure-functions/src/jobs/company-settings';
import { type Session } from '../dataverse/connect';
import { readAll } from '../dataverse/read-all';
import { readRows } from '../dataverse/read-rows';
import { readSettings } from './read-settings';

/** Everything by which an environment checks credit: rules, groups, profiles, settings and scoring; what cannot be understood is named. */
export async function readConfiguration(session: Session): Promise<CreditConfiguration> {
  const settings = await readSettings(session);
  const groups = await readAll(
    session,
    { from: tables.creditGroup.entitySetName, select: creditGroupSelect },
    readCreditGroup,
  );
  const rules = await readRows(session, { from: tables.creditRule.entitySetName, select: creditRuleSelect });
  const book = creditBookOf({ rules, groups: await rowsOf(session, 'creditGroup', creditGroupSelect), profiles: [] });
  const profiles = await readAll(
    session,
    { from: tables.customerProfile.entitySetName, select: customerProfileSelect },
    readCustomerProfile,
  );
  const customers = await readRows(session, { from: 'accounts', select: ['accountid', 'accountnumber'] });
  const numbers = new Map(
    customers.map((row) => [String(row['accountid']), String(row['accountnumber'] ?? row['accountid'])]),
  );
  const codeOf = (id: string): string => settings.companies.get(id)?.code ?? id;
  return {
    ...companySettings(settings),
    rules: book.rules.map(({ rule, legalEntityId }) => ({
      rule,
      ...(legalEntityId === undefined ? {} : { legalEntity: codeOf(legalEntityId) }),
    })),
    groups: groups.map((group) => groupOf(group, groups)),
    profiles: profiles.map((profile) =>
      profileOf(
        profile,
        groups,
        `${numbers.get(profile.customerId) ?? profile.customerId} ${codeOf(profile.legalEntityId)}`,
      ),
    ),
    known: {
      customers: new Set(numbers.keys()),
      termsCodes: new Set([...settings.paymentTerms.values()].map(({ code }) => code)),
      rates: settings.currencyRates,
    },
    unreadable: [
      ...companySettings(settings).unreadable,
      ...book.unreadable.map(({ rule }) =>
        lintError('credit-lint.rule-invalid', rule, 'Its row cannot be understood.'),
      ),
      ...book.rules.flatMap(({ rule }, at) => {
        const checked = checkCreditRule(rule, at + 1);
        return checked.ok ? [] : [invalidRule(checked.error, rule.id)];
      }),
      ...(await scoringFindings(session)),
    ],
  };
}

const rowsOf = (session: Session, table: 'creditGroup', select: readonly string[]) =>
  readRows(session, { from: tables[table].entitySetName, select });

function companySettings(settings: CompanySettings): Pick<CreditConfiguration, 'settings' | 'unreadable'> {
  const read = [...settings.companies.values()].map(({ id, code }) => ({
    code,
    found: clearanceSettings(settings, id),
  }));
  return {
    settings: new Map(read.flatMap(({ code, found }) => (found.ok ? [[code, found.value.settings] as const] : []))),
    unreadable: read.flatMap(({ code, found }): readonly LintFinding[] => {
      if (found.ok) return [];
      const { error } = found;
      return error.code === 'credit-policy.missing' ||
        error.code === 'credit-rule.unreadable' ||
        error.code === 'credit-rule.invalid'
        ? [lintError('credit-lint.settings-invalid', code, error.code)]
        : [settingsFinding(error, code)];
    }),
  };
}

function groupOf(group: StoredCreditGroup, groups: readonly StoredCreditGroup[]): ConfiguredGroup {
  const { code, parentId, creditLimit, creditLimitExpiresOn } = group;
  const parent = parentId === undefined ? undefined : (groups.find(({ id }) => id === parentId)?.code ?? parentId);
  return {
    code,
    ...(parent === undefined ? {} : { parent }),
    ...(creditLimit ? { limit: creditLimit } : {}),
    ...(creditLimitExpiresOn === undefined ? {} : { expiresOn: creditLimitExpiresOn }),
  };
}

function profileOf(
  { id, currency, limitOwnerId, creditGroupId, limitGroupId }: StoredCustomerProfile,
  groups: readonly StoredCreditGroup[],
  name: string,
): ConfiguredProfile {
  const named = [creditGroupId, limitGroupId].filter((groupId) => groupId !== undefined);
  const missing = named.find((groupId) => !groups.some((group) => group.id === groupId));
  const group = missing ?? groups.find((one) => one.id === creditGroupId)?.code;
  return {
    id,
    name,
    currency,
    ...(limitOwnerId === undefined ? {} : { limitOwnerId }),
    ...(group === undefined ? {} : { group }),
  };
}

/** Scoring is checked by its own rules; an environment without scoring groups does not score. */
async function scoringFindings(session: Session): Promise<readonly LintFinding[]> {
  const { scoringGroup, scoringGroupLine, riskBand } = tables;
  const lines = await readAll(
    session,
    { from: scoringGroupLine.entitySetName, select: scoringLineSelect },
    readScoringLine,
  );
  const groups = await readAll(session, { from: scoringGroup.entitySetName, select: scoringGroupSelect }, (row) =>
    readScoringGroup(row, lines),
  );
  const bands = await readAll(session, { from: riskBand.entitySetName, select: riskBandSelect }, readRiskBand);
  return groups.length + bands.length === 0 ? [] : checkScoring({ groups, bands }).map(findingOf);
}

function findingOf({ code, ...place }: ScoringDefect): LintFinding {
  const said = Object.entries(place).map(([name, value]) => `${name} ${String(value)}`);
  const [where = 'scoring', ...rest] = said;
  return lintError(code, where, rest.length === 0 ? 'See its name.' : `${rest.join(', ')}.`);
}
