import { app } from './app/app';
import { accountForm } from './forms/account';
import { invoiceForm } from './forms/invoice';
import { mainForm } from './forms/main-form';
import { salesOrderForm } from './forms/sales-order';
import { type ChoiceDeclaration } from './model/choice';
import { type PackageDeclaration } from './model/package';
import { roles } from './roles/roles';
import { fieldSecurityProfiles } from './security/field-security-profiles';
import { environmentVariables } from './settings/environment-variables';
import { webhook } from './settings/webhook';
import { standardTables } from './standard/standard-tables';
import { tables } from './tables/tables';
import { listViews } from './views/list-views';
import { standardViews } from './views/standard-views';

/** The whole solution as data; steps are added from plugins-ts and controls from their build output when it is packed. */
export const solutionPackage: PackageDeclaration = {
  uniqueName: 'OrderToCash',
  label: 'Order to Cash',
  description: 'Order to cash for Dynamics 365: orders, credit, billing, receivables, cash and collections.',
  version: '1.0.0.0',
  publisher: { uniqueName: 'OrderToCash', label: 'Order to Cash', prefix: 'o2c', optionValuePrefix: 27180 },
  tables,
  standardTables,
  choices: usedChoices(),
  forms: [accountForm, salesOrderForm, invoiceForm, ...tables.map(mainForm)],
  views: [...tables.flatMap(standardViews), ...listViews],
  roles,
  fieldSecurityProfiles: fieldSecurityProfiles([...tables, ...standardTables]),
  app,
  environmentVariables,
  webhook,
};

/** Every choice a column uses, once, in the order of their names. */
function usedChoices(): readonly ChoiceDeclaration[] {
  const columns = [...tables, ...standardTables].flatMap((table) => table.columns);
  const choices = new Map(
    columns.flatMap((column) => (column.type === 'Choice' ? [[column.choice.name, column.choice]] : [])),
  );
  return [...choices.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}
