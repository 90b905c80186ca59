/** A value the administrator sets per environment. */
export interface EnvironmentVariableDeclaration {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly type: 'text' | 'number' | 'yesNo' | 'json';
  readonly defaultValue?: string;
}

/** Where asynchronous steps are sent: a webhook with a secret in a header that is never part of the package. */
export interface WebhookDeclaration {
  readonly name: string;
  readonly url: string;
}
