import { type AppDeclaration } from './app';
import { type ChoiceDeclaration } from './choice';
import { type FieldSecurityProfileDeclaration } from './field-security';
import { type FormDeclaration } from './form';
import { type RoleDeclaration } from './role';
import { type EnvironmentVariableDeclaration, type WebhookDeclaration } from './settings';
import { type StandardTableDeclaration } from './standard-table';
import { type TableDeclaration } from './table';
import { type ViewDeclaration } from './view';

export interface PublisherDeclaration {
  readonly uniqueName: string;
  readonly label: string;
  readonly prefix: string;
  readonly optionValuePrefix: number;
}

/** Everything the solution consists of. Steps come from plugins-ts, controls from their build output. */
export interface PackageDeclaration {
  readonly uniqueName: string;
  readonly label: string;
  readonly description: string;
  readonly version: string;
  readonly publisher: PublisherDeclaration;
  readonly tables: readonly TableDeclaration[];
  readonly standardTables: readonly StandardTableDeclaration[];
  readonly choices: readonly ChoiceDeclaration[];
  readonly forms: readonly FormDeclaration[];
  readonly views: readonly ViewDeclaration[];
  readonly roles: readonly RoleDeclaration[];
  readonly fieldSecurityProfiles: readonly FieldSecurityProfileDeclaration[];
  readonly app: AppDeclaration;
  readonly environmentVariables: readonly EnvironmentVariableDeclaration[];
  readonly webhook: WebhookDeclaration;
}
