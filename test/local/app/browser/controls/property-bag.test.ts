import { applyOutputs } from '../../../../../local/app/browser/controls/apply-outputs';
import { type ManifestProperty } from '../../../../../local/app/browser/controls/manifest';
import { propertyBag } from '../../../../../local/app/browser/controls/property-bag';
import { type Column } from '../../../../../local/app/browser/dataverse/table';
import { type CustomControl } from '../../../../../local/app/browser/forms/form';
import { type FieldValue, type FormRecord } from '../../../../../local/app/browser/forms/record';

const column = (logicalName: string, type: string): Column => ({
  logicalName,
  type,
  displayName: logicalName,
  required: false,
  creatable: true,
  updatable: true,
  secured: false,
  maxLength: undefined,
  precision: undefined,
  format: '',
  dateTimeBehavior: '',
  targets: [],
  options: [],
});

const record: FormRecord = {
  table: {
    logicalName: 'account',
    entitySetName: 'accounts',
    primaryId: 'accountid',
    primaryName: 'name',
    displayName: 'Account',
    displayCollectionName: 'Accounts',
    columns: new Map([
      ['number', column('number', 'String')],
      ['limit', column('limit', 'Money')],
      ['contact', column('contact', 'Lookup')],
    ]),
    lookups: [],
  },
  id: '1',
  row: {
    number: 'C-1',
    limit: 12.5,
    'limit@OData.Community.Display.V1.FormattedValue': '€12.50',
    _contact_value: 'c1',
    '_contact_value@OData.Community.Display.V1.FormattedValue': 'Ada',
    '_contact_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'contact',
  },
  changes: new Map<string, FieldValue>(),
};

const properties: readonly ManifestProperty[] = [
  { name: 'key', type: 'SingleLine.Text', usage: 'bound', defaultValue: undefined },
  { name: 'limit', type: 'Currency', usage: 'input', defaultValue: undefined },
  { name: 'who', type: 'Lookup.Simple', usage: 'input', defaultValue: undefined },
  { name: 'size', type: 'Whole.None', usage: 'input', defaultValue: '480' },
  { name: 'mode', type: 'Enum', usage: 'input', defaultValue: 'small' },
  { name: 'asOf', type: 'DateAndTime.DateOnly', usage: 'input', defaultValue: undefined },
];

const control: CustomControl = {
  kind: 'custom',
  id: 'u',
  name: 'x_N.C',
  column: 'number',
  disabled: false,
  parameters: [
    { name: 'limit', kind: 'column', column: 'limit' },
    { name: 'who', kind: 'column', column: 'contact' },
    { name: 'mode', kind: 'static', text: 'big' },
  ],
};

test('a bound property takes the column of its cell, others their parameter, the rest the default or null', () => {
  const bag = propertyBag(properties, control, record);
  expect(Object.fromEntries(Object.entries(bag).map(([name, { raw }]) => [name, raw]))).toEqual({
    key: 'C-1',
    limit: 12.5,
    who: [{ id: 'c1', name: 'Ada', entityType: 'contact' }],
    size: 480,
    mode: 'big',
    asOf: null,
  });
  expect(bag['limit']?.formatted).toBe('€12.50');
});

test('outputs reach the columns of bound properties only', () => {
  const changed: unknown[] = [];
  const editing = {
    record,
    dirty: false,
    saving: false,
    change: (name: string, value: FieldValue) => changed.push([name, value]),
    save: () => Promise.resolve(undefined),
  };
  applyOutputs({ key: 'C-2', limit: 99, other: 1 }, { properties, control, editing });
  expect(changed).toEqual([['number', 'C-2']]);
});
