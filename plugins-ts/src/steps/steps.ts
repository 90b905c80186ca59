import { actionRequestCreated } from './o2c_actionrequest.create.post-operation';
import { type Step } from './step';

/** Where the platform sends every step, below the address of the Functions app. */
export const STEPS_PATH = '/api/steps';

/** The header that carries the secret (32 characters or more); `provision-dataverse` sets it, the package never holds it. */
export const STEP_SECRET_HEADER = 'x-o2c-webhook-secret';

/** Every step of the solution, as data: the package registers them, the Functions app runs them. */
export const steps: readonly Step[] = [actionRequestCreated];
