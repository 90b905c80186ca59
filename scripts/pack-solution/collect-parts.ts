import { type Step } from '../../plugins-ts/src/steps/step';
import { type PackageDeclaration } from '../../solution/model/package';
import { appModule } from './parts/app';
import { extendedEntity, ownEntity } from './parts/entity';
import { environmentVariable } from './parts/environment-variable';
import { fieldSecurityProfile } from './parts/field-security-profile';
import { formId, systemForm } from './parts/form';
import { formColumns, type FormTable } from './parts/form-columns';
import { optionSet } from './parts/option-set';
import { relationships } from './parts/relationships';
import { role } from './parts/role';
import { serviceEndpoint, webhookId } from './parts/service-endpoint';
import { appModuleSiteMap } from './parts/site-map';
import { sdkMessageProcessingStep, stepId } from './parts/step';
import { savedQuery, viewId, type ViewedTable } from './parts/view';
import { rootComponents } from './root-components';
import { type BuiltControl, type EntityParts, type NamedPart, type SolutionParts } from './solution-parts';

/** Renders the declarations, the steps and the built controls into the parts of the solution. */
export function collectParts(
  declared: PackageDeclaration,
  steps: readonly Step[],
  controls: readonly BuiltControl[],
): SolutionParts {
  return {
    declared,
    controls,
    roots: rootComponents(declared, steps, controls),
    entities: entities(declared),
    roles: declared.roles.map((one) => ({ name: one.name, xml: role(one) })),
    fieldSecurityProfiles: declared.fieldSecurityProfiles.map(fieldSecurityProfile),
    relationships: relationships(declared),
    optionSets: declared.choices.map((one) => ({ name: one.name, xml: optionSet(one) })),
    steps: steps.map((one) => ({ name: stepId(one), xml: sdkMessageProcessingStep(one, webhookId(declared.webhook)) })),
    serviceEndpoints: [serviceEndpoint(declared.webhook)],
    siteMaps: [{ name: declared.app.uniqueName, xml: appModuleSiteMap(declared.app) }],
    apps: [{ name: declared.app.uniqueName, xml: appModule(declared) }],
    environmentVariables: declared.environmentVariables.map((one) => ({
      name: one.name,
      xml: environmentVariable(one),
    })),
  };
}

function entities(declared: PackageDeclaration): readonly EntityParts[] {
  const extended = declared.standardTables.filter(
    (table) => table.columns.length > 0 || declared.forms.some((form) => form.table === table.name),
  );
  return [
    ...extended.map((table) => ({
      name: table.schemaName,
      head: extendedEntity(table),
      forms: formsOf(declared, table),
      views: viewsOf(declared, table),
    })),
    ...declared.tables.map((table) => ({
      name: table.name,
      head: ownEntity(table),
      forms: formsOf(declared, table),
      views: viewsOf(declared, table),
    })),
  ].sort((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1));
}

const formsOf = (declared: PackageDeclaration, table: FormTable): readonly NamedPart[] =>
  declared.forms
    .filter((form) => form.table === table.name)
    .map((form) => ({ name: formId(form), xml: systemForm(form, formColumns(table)) }));

const viewsOf = (declared: PackageDeclaration, table: ViewedTable): readonly NamedPart[] =>
  declared.views
    .filter((view) => view.table === table.name)
    .map((view) => ({ name: viewId(view), xml: savedQuery(view, table) }));
