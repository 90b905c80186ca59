import { startEnvironment, type BrowserEnvironment } from './fixture/environment';
import { accessibility } from './chapters/accessibility';
import { figures } from './chapters/figures';
import { forms } from './chapters/forms';
import { keyboardJourney } from './chapters/keyboard-journey';
import { languages } from './chapters/languages';
import { manyItems } from './chapters/many-items';
import { troubles } from './chapters/troubles';
import { views } from './chapters/views';

/** The chapters share one environment: starting it costs more than any of them. */
describe('the local app with the imported solution', () => {
  let environment: BrowserEnvironment | undefined;
  beforeAll(async () => {
    environment = await startEnvironment();
  }, 180_000);
  afterAll(async () => {
    await environment?.close();
  });
  const running = (): BrowserEnvironment => {
    if (environment === undefined) throw new Error('The environment did not start.');
    return environment;
  };

  views(running);
  forms(running);
  figures(running);
  keyboardJourney(running);
  languages(running);
  troubles(running);
  manyItems(running);
  accessibility(running);
});
