import { type Step } from '../../../plugins-ts/src/steps/step';
import { collectParts } from '../../../scripts/pack-solution/collect-parts';
import { type BuiltControl } from '../../../scripts/pack-solution/solution-parts';
import { writeZip } from '../../../scripts/pack-solution/write-zip';
import { zipParts } from '../../../scripts/pack-solution/zip-parts';
import { list, related, tab } from '../../../solution/build/form';
import { mainForm } from '../../../solution/forms/main-form';
import { type FormDeclaration } from '../../../solution/model/form';
import { type PackageDeclaration } from '../../../solution/model/package';
import { solutionPackage } from '../../../solution/package';
import { maintains, reads, works } from '../../../solution/roles/rights';
import { role } from '../../../solution/roles/role';
import { fieldSecurityProfiles } from '../../../solution/security/field-security-profiles';
import { standardViews } from '../../../solution/views/standard-views';

const TABLES = ['o2c_actionrequest', 'o2c_bankaccount', 'o2c_legalentity', 'o2c_openitem'];
const clerk = role('O2C AR Clerk', 'Works on open items.', [
  works('Deep', ['o2c_openitem', 'Account']),
  maintains('Global', ['o2c_legalentity']),
  reads('Global', ['o2c_bankaccount', 'o2c_actionrequest']),
]);

const aStep: Step = {
  name: 'o2c_actionrequest.create.post-operation',
  description: 'Puts a request on the queue.',
  message: 'Create',
  table: 'o2c_actionrequest',
  stage: 'post-operation',
  mode: 'asynchronous',
  rank: 1,
  filteringColumns: [],
  deleteWhenDone: true,
};

/** A control as pcf-scripts leaves it, without the weight. */
const built = (constructor: string): BuiltControl => ({
  name: `o2c_O2C.${constructor}`,
  files: new Map(
    Object.entries({
      'ControlManifest.xml': `<manifest><control namespace="O2C" constructor="${constructor}" version="1.0.0">
  <resources><code path="bundle.js" order="1" /><resx path="strings/${constructor}.1033.resx" version="1.0.0" /></resources>
</control></manifest>`,
      'bundle.js': '/* built */',
      [`strings/${constructor}.1033.resx`]: '<root />',
    }).map(([path, text]) => [path, new TextEncoder().encode(text)] as const),
  ),
});

/** Those the account form hosts; tests break the first. */
const controls = ['AgingPanel', 'CreditHoldList', 'CreditHoldPanel', 'DocumentTimeline'].map(built);

/** The declared solution cut down to four tables, one role and one area: small enough to break in many ways. */
export function aSmallPackage(): PackageDeclaration {
  const tables = solutionPackage.tables.filter((table) => TABLES.includes(table.name));
  const standardTables = solutionPackage.standardTables.map((table) =>
    table.name === 'account' ? table : { ...table, columns: [], keys: [] },
  );
  return {
    ...solutionPackage,
    tables,
    standardTables,
    choices: solutionPackage.choices.filter((choice) =>
      tables.some((table) =>
        table.columns.some((column) => column.type === 'Choice' && column.choice.name === choice.name),
      ),
    ),
    forms: [
      ...solutionPackage.forms.filter((form) => form.table === 'account'),
      ...tables.map(mainForm).map((form) => (form.table === 'o2c_legalentity' ? withList(form) : withoutLists(form))),
    ],
    views: tables.flatMap(standardViews),
    roles: [clerk],
    fieldSecurityProfiles: fieldSecurityProfiles(tables),
    app: {
      ...solutionPackage.app,
      roles: [clerk.name],
      areas: [
        {
          label: 'Collections',
          groups: [{ label: 'Open', subAreas: [{ table: 'o2c_openitem', label: 'Open items' }] }],
        },
      ],
    },
  };
}

const bankAccounts = list(
  related('o2c_legalentity', 'o2c_bankaccount', { label: 'Bank accounts', by: 'o2c_legalentityid', view: 'active' }),
);

const withList = (form: FormDeclaration): FormDeclaration => ({
  ...form,
  tabs: [...form.tabs, tab('Bank', [bankAccounts])],
});

/** Lists of related rows lead to tables that are not in the small package. */
const withoutLists = (form: FormDeclaration): FormDeclaration => ({
  ...form,
  tabs: form.tabs.map(({ name, label, sections }) => ({
    name,
    label,
    sections: sections.map((one) => ({ ...one, cells: one.cells.filter((cell) => 'column' in cell) })),
  })),
});

const PARTS = zipParts(collectParts(aSmallPackage(), [aStep], controls), 'unmanaged');

/** The parts of the small package's zip. */
export const smallParts = (): Map<string, Uint8Array> => new Map(PARTS);

/** One thing done to one part: its text before and after. */
export interface Break {
  readonly part: string;
  readonly find: string | RegExp;
  readonly put: string;
}

/** The small package with one part changed; throws when there was nothing to change, so that no test can pass by accident. */
export function brokenZip(
  breaks: readonly Break[],
  more: readonly (readonly [string, string | undefined])[] = [],
): Uint8Array {
  const parts = smallParts();
  for (const { part, find, put } of breaks) {
    const before = new TextDecoder().decode(parts.get(part));
    const after = before.replace(find, put);
    if (after === before) throw new Error(`${part}: nothing to break at ${String(find)}`);
    parts.set(part, new TextEncoder().encode(after));
  }
  for (const [name, content] of more) {
    if (content === undefined) parts.delete(name);
    else parts.set(name, new TextEncoder().encode(content));
  }
  return writeZip(parts);
}
