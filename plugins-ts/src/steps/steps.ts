import { actionRequestCreated } from './o2c_actionrequest.create.post-operation';
import { type Step } from './step';
import { wakeSteps } from './wake-steps';

/** Where the platform sends every step, below the address of the Functions app. */
export const STEPS_PATH = '/api/steps';

/** The header that carries the secret (32 characters or more); `provision-dataverse` sets it, the package never holds it. */
export const STEP_SECRET_HEADER = 'x-o2c-webhook-secret';

/** Every step of the package, as data: asynchronous ones only, so that importing it cannot stop anybody's work. Vetoes: `veto-steps.ts`. */
export const steps: readonly Step[] = [actionRequestCreated, ...wakeSteps];
