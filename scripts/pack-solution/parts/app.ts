import { type PackageDeclaration } from '../../../solution/model/package';
import { element, leaves, type XmlElement } from '../xml';
import { formId } from './form';
import { INTRODUCED, localizedNames, descriptions } from './labels';
import { roleId } from './role';
import { viewId } from './view';

/** The platform's own default app icon, which every app without one of its own points at. */
const DEFAULT_ICON = '953b9fac-1e5e-e611-80d6-00155ded156f';

/** System Administrator and System Customizer, whose ids are the same in every organisation. */
const SYSTEM_ROLES = ['{627090ff-40a3-4053-8790-584edc5be201}', '{119f245c-3cc8-4b62-b31c-d1a046ced15d}'];

/** The model-driven app: its tables with their forms and views, its sitemap, its roles. */
export function appModule(declared: PackageDeclaration): XmlElement {
  return element('AppModule', {}, [
    ...leaves({
      UniqueName: declared.app.uniqueName,
      IntroducedVersion: INTRODUCED,
      WebResourceId: DEFAULT_ICON,
      OptimizedFor: '',
      statecode: 0,
      statuscode: 1,
      FormFactor: 1,
      ClientType: 4,
      NavigationType: 0,
    }),
    element('AppModuleComponents', {}, components(declared)),
    element(
      'AppModuleRoleMaps',
      {},
      [...SYSTEM_ROLES, ...declared.app.roles.map(roleId)].map((id) => element('Role', { id })),
    ),
    localizedNames(declared.app.label),
    descriptions(declared.app.description),
  ]);
}

function components(declared: PackageDeclaration): readonly XmlElement[] {
  const tables = appTables(declared);
  return [
    ...tables.map((schemaName) => component({ type: 1, schemaName })),
    ...declared.forms
      .filter((form) => tables.includes(form.table))
      .map((form) => component({ type: 60, id: formId(form) })),
    ...declared.views
      .filter((view) => tables.includes(view.table))
      .map((view) => component({ type: 26, id: viewId(view) })),
    component({ type: 62, schemaName: declared.app.uniqueName }),
  ];
}

/** Tables people open from the sitemap, and those they meet as children of them. */
const appTables = (declared: PackageDeclaration): readonly string[] => [
  ...new Set([
    ...declared.app.areas
      .flatMap((area) => area.groups)
      .flatMap((group) => group.subAreas)
      .map((subArea) => subArea.table),
    ...declared.tables.map((table) => table.name),
  ]),
];

const component = (attributes: Readonly<Record<string, string | number>>): XmlElement =>
  element('AppModuleComponent', attributes);
