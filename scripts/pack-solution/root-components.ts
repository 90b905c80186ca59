import { type Step } from '../../plugins-ts/src/steps/step';
import { type PackageDeclaration } from '../../solution/model/package';
import { formId } from './parts/form';
import { roleId } from './parts/role';
import { webhookId } from './parts/service-endpoint';
import { type RootComponent } from './parts/solution-manifest';
import { stepId } from './parts/step';
import { viewId } from './parts/view';
import { type BuiltControl } from './solution-parts';
import { componentId } from './uuid5';

/** What the solution claims as its own (spec/dataverse.md A.3). Environment variables are never listed: their folder imports them. */
export function rootComponents(
  declared: PackageDeclaration,
  steps: readonly Step[],
  controls: readonly BuiltControl[],
): readonly RootComponent[] {
  const extended = declared.standardTables.filter((table) => table.columns.length > 0);
  const isExtended = ({ table }: { readonly table: string }): boolean => extended.some(({ name }) => name === table);
  return [
    ...named(1, namesOf(extended), 2),
    ...named(1, namesOf(declared.tables)),
    ...named(9, namesOf(declared.choices)),
    ...identified(
      20,
      declared.roles.map((role) => roleId(role.name)),
    ),
    ...identified(26, declared.views.filter(isExtended).map(viewId)),
    ...identified(60, declared.forms.filter(isExtended).map(formId)),
    ...named(62, [declared.app.uniqueName]),
    ...named(66, namesOf(controls)),
    ...identified(
      70,
      declared.fieldSecurityProfiles.map((profile) => componentId('fieldsecurityprofile', profile.name)),
    ),
    ...named(80, [declared.app.uniqueName]),
    ...identified(92, steps.map(stepId)),
    ...identified(95, [webhookId(declared.webhook)]),
  ];
}

const namesOf = (all: readonly { readonly name: string }[]): readonly string[] => all.map(({ name }) => name);

const named = (type: number, names: readonly string[], behavior: 0 | 2 = 0): readonly RootComponent[] =>
  [...names].sort().map((schemaName) => ({ type, schemaName, behavior }));

const identified = (type: number, ids: readonly string[]): readonly RootComponent[] =>
  [...ids].sort().map((id) => ({ type, id, behavior: 0 }));
