import { releasePolicyOf, type ReleasePolicy } from '@o2c/core/credit';
import { tables } from '@o2c/core/dataverse';
import { parseDecimal } from '@o2c/core/kernel';
import { choiceOf, numberOf, textOf, type Row } from '@o2c/pcf-shared/credit-hold';
import { type AuthoritySource } from './authority-source';

type WebApi = Pick<ComponentFramework.WebApi, 'retrieveMultipleRecords'>;

const policyTable = tables.policy.logicalName;
const columns = {
  autonomy: tables.policy.columns.autonomy.name,
  approvalAbove: tables.policy.columns.approvalAbove.name,
  parameters: tables.policy.columns.parameters.name,
  legalEntity: tables.policy.lookups.legalEntity.value,
} as const;
const QUESTION = `?$select=${Object.values(columns).join(',')}&$filter=${tables.policy.columns.actionType.name} eq 'credit.release'`;

/** Roles by the ids the host tells, policies as rows; each read once, and what cannot be read is left open. */
export function webApiAuthority(webApi: WebApi, roleIds: readonly string[]): AuthoritySource {
  let policies: Promise<readonly Row[]> | undefined;
  return {
    roles: async () => {
      const ids = roleIds.map((id) => `<value>${id.replace(/[{}]/g, '')}</value>`).join('');
      const fetch = `<fetch><entity name="role"><attribute name="name"/><filter><condition attribute="roleid" operator="in">${ids}</condition></filter></entity></fetch>`;
      const rows = ids === '' ? [] : await rowsOf(webApi, 'role', `?fetchXml=${encodeURIComponent(fetch)}`);
      return rows?.map((row) => textOf(row, 'name'));
    },
    policy: async (legalEntityId) => {
      policies ??= rowsOf(webApi, policyTable, QUESTION).then((rows) => rows ?? []);
      return policyIn(await policies, legalEntityId);
    },
  };
}

/** The legal entity's own policy goes before the one for all. */
function policyIn(rows: readonly Row[], legalEntityId: string): ReleasePolicy | undefined {
  const row =
    rows.find((one) => textOf(one, columns.legalEntity) === legalEntityId) ??
    rows.find((one) => textOf(one, columns.legalEntity) === '');
  if (row === undefined) return valueOf(releasePolicyOf(undefined));
  const above = parseDecimal(String(numberOf(row, columns.approvalAbove) ?? ''));
  const parameters = textOf(row, columns.parameters);
  return valueOf(
    releasePolicyOf({
      autonomy: choiceOf(row, columns.autonomy, tables.policy.choices.autonomy) ?? 'observe',
      ...(above.ok ? { approvalAbove: above.value } : {}),
      ...(parameters === '' ? {} : { parameters }),
    }),
  );
}

const valueOf = (read: ReturnType<typeof releasePolicyOf>): ReleasePolicy | undefined =>
  read.ok ? read.value : undefined;

async function rowsOf(webApi: WebApi, table: string, options: string): Promise<readonly Row[] | undefined> {
  try {
    return (await webApi.retrieveMultipleRecords(table, options)).entities;
  } catch {
    // Who may not read this, or cannot now, is asked nothing more: the service knows both.
    return undefined;
  }
}
