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
  customerProfileSelect,
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

import { clearanceSettings } from '../../azure-functions/src/jobs/credit/clearance-policy';
import { type CreditRuleBook } from '../../azure-functions/src/jobs/credit/credit-accounts';
import { type CompanySettings } from '../../azure-functions/src/jobs/company-settings';
import { type Session } from '../dataverse/connect';
import { readAll } from '../dataverse/read-all';
import { readRows } from '../dataverse/read-rows';
import { readBook } from './read-book';
import { readSettings } from './read-settings';

/** Everything by which an environment checks credit: rules, groups, profiles, settings and scoring; what cannot be understood is named. */
export async function readConfiguration(session: Session): Promise<CreditConfiguration> {
  const settings = await readSettings(session);
  const book = await readBook(session);
  const groups = [...book.groups.values()];
  const query = { from: tables.customerProfile.entitySetName, select: customerProfileSelect };
  const profiles = await readAll(session, query, readCustomerProfile);
  const numbers = await customerNumbers(session);
  const codeOf = (id: string): string => settings.companies.get(id)?.code ?? id;
  const nameOf = ({ customerId, legalEntityId }: StoredCustomerProfile): string =>
    `${numbers.get(customerId) ?? customerId} ${codeOf(legalEntityId)}`;
  const companies = companySettings(settings);
  return {
    settings: companies.settings,
    rules: book.rules.map(({ rule, legalEntityId }) => ({
      rule,
      ...(legalEntityId === undefined ? {} : { legalEntity: codeOf(legalEntityId) }),
    })),
    groups: groups.map((group) => groupOf(group, groups)),
    profiles: profiles.map((profile) => profileOf(profile, groups, nameOf(profile))),
    known: {
      customers: new Set(numbers.keys()),
      termsCodes: new Set([...settings.paymentTerms.values()].map(({ code }) => code)),
      rates: settings.currencyRates,
    },
    unreadable: [...companies.unreadable, ...ruleFindings(book), ...(await scoringFindings(session))],
  };
}

/** Customers by id; one without a number goes by its id. */
async function customerNumbers(session: Session): Promise<ReadonlyMap<string, string>> {
  const { primaryId, entitySetName: from } = tables.account;
  const rows = await readRows(session, { from, select: [primaryId, NUMBER] });
  return new Map(rows.map((row) => [String(row[primaryId]), String(row[NUMBER] ?? row[primaryId])]));
}

const NUMBER = 'accountnumber';

/** Rules whose rows cannot be understood, or say what no rule of their type can. */
const ruleFindings = ({ unreadable, rules }: CreditRuleBook): readonly LintFinding[] => [
  ...unreadable.map(({ rule }) => lintError('credit-lint.rule-invalid', rule, 'Its row cannot be understood.')),
  ...rules.flatMap(({ rule }, at) => {
    const checked = checkCreditRule(rule, at + 1);
    return checked.ok ? [] : [invalidRule(checked.error, rule.id)];
  }),
];

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
