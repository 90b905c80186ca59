/** Component types (public: solutioncomponent.componenttype). */
export const COMPONENT = {
  table: 1,
  column: 2,
  choice: 9,
  relationship: 10,
  key: 14,
  role: 20,
  view: 26,
  workflow: 29,
  form: 60,
  webResource: 61,
  siteMap: 62,
  customControl: 66,
  fieldSecurityProfile: 70,
  app: 80,
  pluginType: 90,
  pluginAssembly: 91,
  step: 92,
  stepImage: 93,
  serviceEndpoint: 95,
  canvasApp: 300,
  connector: 372,
  environmentVariable: 380,
  environmentVariableValue: 381,
} as const;

/** The table whose rows are the components of a type, and the column by which solution.xml names them, where it does not say their id. */
export interface ComponentTable {
  readonly table: string;
  readonly name?: string;
}

export const COMPONENT_TABLES: Readonly<Record<number, ComponentTable>> = {
  [COMPONENT.role]: { table: 'role' },
  [COMPONENT.view]: { table: 'savedquery' },
  [COMPONENT.workflow]: { table: 'workflow' },
  [COMPONENT.form]: { table: 'systemform' },
  [COMPONENT.webResource]: { table: 'webresource', name: 'name' },
  [COMPONENT.siteMap]: { table: 'sitemap', name: 'sitemapnameunique' },
  [COMPONENT.customControl]: { table: 'customcontrol', name: 'name' },
  [COMPONENT.fieldSecurityProfile]: { table: 'fieldsecurityprofile' },
  [COMPONENT.app]: { table: 'appmodule', name: 'uniquename' },
  [COMPONENT.pluginType]: { table: 'plugintype' },
  [COMPONENT.pluginAssembly]: { table: 'pluginassembly' },
  [COMPONENT.step]: { table: 'sdkmessageprocessingstep' },
  [COMPONENT.stepImage]: { table: 'sdkmessageprocessingstepimage' },
  [COMPONENT.serviceEndpoint]: { table: 'serviceendpoint' },
  [COMPONENT.canvasApp]: { table: 'canvasapp', name: 'name' },
  [COMPONENT.connector]: { table: 'connector', name: 'name' },
  [COMPONENT.environmentVariable]: { table: 'environmentvariabledefinition', name: 'schemaname' },
  [COMPONENT.environmentVariableValue]: { table: 'environmentvariablevalue' },
};
