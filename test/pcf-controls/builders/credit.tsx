import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from '@testing-library/react';
import { writeEvaluation, type CreditFacts, type CreditRuleSet } from '@o2c/core/credit';
import { isoDate } from '@o2c/core/kernel';
import {
  createContext,
  enumProperty,
  lightDesign,
  readResx,
  textProperty,
  twoOptionsProperty,
  type StandInHost,
} from '@o2c/pcf-shared/context-stand-in';
import { CreditHoldPanel } from '../../../pcf-controls/CreditHoldPanel/CreditHoldPanel';
import { type IInputs } from '../../../pcf-controls/CreditHoldPanel/CreditHoldPanel/panel-inputs';
import { aDebit, daysRule, eur, limitRule, ruleSet, someFacts } from '../../core/credit/credit-builders';

const STRINGS = join(__dirname, '../../../pcf-controls/CreditHoldPanel/CreditHoldPanel/strings');

export const creditTexts = (languageId: number): ReadonlyMap<string, string> =>
  readResx(readFileSync(join(STRINGS, `CreditHoldPanel.${languageId}.resx`), 'utf8'));

export type AnyRow = Readonly<Record<string, unknown>>;

const FORMATTED = '@OData.Community.Display.V1.FormattedValue';
const HOLD_STATUS = { open: 271800000, readyToRelease: 271800001, released: 271800002, rejected: 271800003 } as const;

/** 9,500.00 of 10,000.00 used, 40 days late; the order of 1,000.00 is 500.00 too much. */
export const lateFacts: CreditFacts = someFacts({
  openItems: eur(9_500_00),
  debits: [
    aDebit({ id: '00000000-0000-4000-8000-000000000031', dueDate: isoDate('2026-02-20'), open: eur(1_200_00) }),
    aDebit({ documentNumber: 'INV-2', id: '00000000-0000-4000-8000-000000000032', open: eur(8_300_00) }),
  ],
});
export const lateRules: CreditRuleSet = ruleSet([daysRule(30), limitRule(100)]);

export const aReasonRow = (over: AnyRow = {}): AnyRow => ({
  o2c_creditholdreasonid: `reason-${JSON.stringify(over['o2c_ruleid'])}`,
  o2c_rule: 271800000,
  o2c_ruleid: 'DAYS',
  o2c_scope: 'all',
  o2c_value: 40,
  o2c_threshold: 30,
  o2c_since: '2026-03-30T10:00:00Z',
  o2c_cleared: false,
  ...over,
});

/** An open hold of an order over 1,000.00 EUR, 500.00 beyond the limit. */
export const aHoldRow = (status: keyof typeof HOLD_STATUS = 'open', over: AnyRow = {}): AnyRow => ({
  o2c_creditholdid: '11111111-0000-4000-8000-000000000001',
  o2c_name: 'SO-1',
  o2c_holdstatus: HOLD_STATUS[status],
  o2c_forced: false,
  o2c_documentkind: 271800000,
  _o2c_salesorderid_value: '22222222-0000-4000-8000-000000000001',
  _o2c_customerid_value: '33333333-0000-4000-8000-000000000001',
  _o2c_legalentityid_value: '44444444-0000-4000-8000-000000000001',
  o2c_currencycode: 'EUR',
  o2c_orderamount: 1000,
  o2c_exposure: 9500,
  o2c_creditlimit: 10000,
  o2c_excess: 500,
  o2c_contenthash: 'a'.repeat(64),
  o2c_evaluation: writeEvaluation(lateFacts, lateRules),
  o2c_heldon: '2026-03-30T10:00:00Z',
  o2c_credithold_o2c_creditholdreason_creditholdid: [
    aReasonRow(),
    aReasonRow({ o2c_ruleid: 'LIMIT', o2c_rule: 271800006, o2c_value: 105, o2c_threshold: 100 }),
  ],
  ...over,
});

export const aProfileRow = (over: AnyRow = {}): AnyRow => ({
  o2c_customerprofileid: '55555555-0000-4000-8000-000000000001',
  _o2c_legalentityid_value: '44444444-0000-4000-8000-000000000001',
  [`_o2c_legalentityid_value${FORMATTED}`]: 'Lowland Trading B.V.',
  o2c_currencycode: 'EUR',
  o2c_creditlimit: 10000,
  o2c_exposure: 4000,
  o2c_exposureon: '2026-03-31T06:00:00Z',
  o2c_legalentityid: { o2c_name: 'Lowland Trading B.V.', o2c_accountingcurrencyid: { isocurrencycode: 'EUR' } },
  ...over,
});

export interface OrderFacts {
  readonly status?: 'notEvaluated' | 'cleared' | 'held' | 'rejected';
  readonly holds?: readonly AnyRow[];
  readonly others?: readonly AnyRow[];
  readonly profile?: AnyRow;
}

const CREDIT_STATUS = { notEvaluated: 271800000, cleared: 271800001, held: 271800002, rejected: 271800003 } as const;

/** An order with its holds and its customer, as the panel's one request is answered. */
export const anOrder = ({ status = 'held', holds = [aHoldRow()], others = [], profile }: OrderFacts = {}): AnyRow => ({
  salesorderid: '22222222-0000-4000-8000-000000000001',
  ordernumber: 'SO-1',
  name: 'Shelves',
  o2c_creditstatus: CREDIT_STATUS[status],
  _o2c_legalentityid_value: '44444444-0000-4000-8000-000000000001',
  salesorder_o2c_credithold_salesorderid: holds,
  customerid_account: {
    accountid: '33333333-0000-4000-8000-000000000001',
    name: 'Contoso',
    account_o2c_customerprofile_customerid: [profile ?? aProfileRow()],
    account_o2c_credithold_customerid: [...holds, ...others],
  },
});

export interface HostAnswers {
  readonly record?: AnyRow | (() => Promise<AnyRow>);
  readonly roles?: readonly string[];
  readonly policies?: readonly AnyRow[];
  /** What the service says about each request when it is looked at. */
  readonly answer?: (id: string) => AnyRow | undefined;
  readonly create?: (row: AnyRow) => Promise<void>;
}

/** A Web API that answers the panel's questions and keeps what it was asked and told. */
export function creditWebApi(answers: HostAnswers) {
  const created: AnyRow[] = [];
  const asked: string[] = [];
  const rows = (table: string): readonly AnyRow[] => {
    if (table === 'role') return (answers.roles ?? ['O2C Credit Manager']).map((name) => ({ name }));
    if (table === 'o2c_policy') return answers.policies ?? [];
    return created.flatMap((row): readonly AnyRow[] => {
      const answer = answers.answer?.(String(row['o2c_actionrequestid']));
      return answer === undefined ? [] : [answer];
    });
  };
  const webApi: Partial<ComponentFramework.WebApi> = {
    retrieveMultipleRecords: async (table) => {
      asked.push(table);
      const { record = anOrder() } = answers;
      const isRecord = table === 'salesorder' || table === 'account' || table === 'invoice';
      const found = isRecord ? [typeof record === 'function' ? await record() : record] : rows(table);
      return { entities: found.map((row) => ({ ...row })), nextLink: '' };
    },
    createRecord: async (table, row: AnyRow) => {
      await answers.create?.(row);
      created.push(row);
      return { entityType: table, id: '' };
    },
  };
  return { webApi: webApi as ComponentFramework.WebApi, created, asked };
}

export interface MountFacts extends HostAnswers {
  readonly inputs?: Partial<IInputs>;
  readonly host?: Partial<StandInHost<IInputs>>;
  readonly languageId?: number;
}

/** The control as a host mounts it. */
export function mountCredit({ inputs = {}, host = {}, languageId = 1033, ...answers }: MountFacts = {}) {
  Object.defineProperty(globalThis.crypto, 'randomUUID', { value: randomUUID, configurable: true });
  const api = creditWebApi(answers);
  const opened: string[] = [];
  let outputs = 0;
  const contextOf = (changed: Partial<StandInHost<IInputs>>) => {
    const context = createContext<IInputs>({
      parameters: {
        recordKey: textProperty('SO-1'),
        mode: enumProperty('order'),
        shortcuts: twoOptionsProperty(true),
        ...inputs,
      },
      texts: creditTexts(languageId),
      user: { languageId },
      webApi: api.webApi,
      design: lightDesign,
      entityId: '22222222-0000-4000-8000-000000000001',
      navigation: {
        openForm: (form) => {
          opened.push(`${form.entityName} ${form.entityId ?? ''}`);
          return Promise.resolve({ savedEntityReference: [] });
        },
      },
      ...host,
      ...changed,
    });
    context.userSettings.securityRoles = ['66666666-0000-4000-8000-000000000001'];
    return context;
  };
  const control = new CreditHoldPanel();
  control.init(contextOf({}), () => {
    outputs += 1;
  });
  const view = render(control.updateView(contextOf({})));
  return {
    ...view,
    ...api,
    control,
    opened,
    outputsNotified: () => outputs,
    update: (changed: Partial<StandInHost<IInputs>>) => view.rerender(control.updateView(contextOf(changed))),
  };
}
