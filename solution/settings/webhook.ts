import { type WebhookDeclaration } from '../model/settings';

/** The Functions app that runs the steps. `provision-dataverse` sets the real address and the secret header; both are per environment. */
export const webhook: WebhookDeclaration = {
  name: 'O2C Functions',
  url: 'https://o2c-functions.invalid/api/steps',
};
