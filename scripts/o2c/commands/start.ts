import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

import { buildSteps } from '../../build/build-steps';
import { runStaleSteps } from '../../build/run-stale-steps';
import { takenPorts } from '../../start/port-check';
import { DEFAULT_APP_PORT, portsFrom } from '../../start/ports';
import { readRunning } from '../../start/running-file';
import { SCENARIOS, type ScenarioName } from '../../start/scenarios';
import { startEnvironment, START_STEPS } from '../../start/start-environment';
import { stepPrinter } from '../../start/steps';
import { type Command, CommandRefusal, type Console } from '../command';
import { dataFolder, repositoryRoot } from '../environment';
import { parseOptions } from '../parse-options';

/** `start`: what `npm start` runs. Everything is built, started and loaded; ends when it is told to. */
export const start: Command = {
  name: 'start',
  usage: 'start [--port N] [--data DIR] [--reset] [--scenario small|year|empty]',
  summary: 'the whole system on this machine; Ctrl-C stops it and keeps the data',
  run: async (args, console) => {
    const request = readRequest(args);
    const known = readRunning(request.data);
    if (known) throw new CommandRefusal(`it runs already at ${known.urls.app} (process ${known.pid})`);
    const taken = await takenPorts(Object.values(portsFrom(request.appPort)));
    if (taken.length > 0)
      throw new CommandRefusal(`something else listens on port ${taken.join(', ')}; choose another with --port`);
    buildWhatIsStale(console);
    const environment = await startEnvironment({
      ...request,
      root: repositoryRoot,
      step: stepPrinter(START_STEPS, console.message),
      report: console.message,
      progress: console.progress,
    });
    console.result(welcome(environment.running.urls));
    if (request.scenario === 'small') buildYearBehind(console);
    await toldToStop();
    console.message('Stopping; the data stays.');
    await environment.stop();
    return 0;
  },
};

function readRequest(args: readonly string[]): {
  appPort: number;
  data: string;
  reset: boolean;
  scenario: ScenarioName;
} {
  const { values } = parseOptions(args, {
    port: { type: 'string', default: String(DEFAULT_APP_PORT) },
    data: { type: 'string' },
    reset: { type: 'boolean', default: false },
    scenario: { type: 'string', default: 'small' },
  });
  const appPort = Number(values.port);
  if (!Number.isInteger(appPort) || appPort < 1 || appPort > 65_530)
    throw new CommandRefusal(`--port ${values.port} is no port`);
  const scenario = SCENARIOS.find((name) => name === values.scenario);
  if (!scenario) throw new CommandRefusal(`--scenario ${values.scenario}: there are ${SCENARIOS.join(', ')}`);
  const data = values.data === undefined ? dataFolder() : resolve(values.data);
  return { appPort, data, reset: values.reset, scenario };
}

function buildWhatIsStale(console: Console): void {
  for (const outcome of runStaleSteps(repositoryRoot, buildSteps)) {
    console.message(`[build] ${outcome.step}: ${outcome.state} (${outcome.seconds.toFixed(1)} s)`);
    if (outcome.state === 'failed')
      throw new CommandRefusal(`building ${outcome.step} failed; its messages stand above`);
  }
}

/** The demo year grows behind the running system, so that `--scenario year` finds it ready; it ends with the start. */
function buildYearBehind(console: Console): void {
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', 'scripts/demo-year/main.ts'], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface({ input: child.stdout }).on('line', console.progress);
  child.once('exit', (code) => {
    if (code === 0) console.message('The demo year is ready: npm start -- --scenario year --data DIR');
  });
  process.once('exit', () => child.kill());
}

const welcome = (urls: Readonly<Record<'app' | 'dataverse' | 'functions' | 'mail', string>>): string =>
  [
    '',
    `  App         ${urls.app}`,
    `  Dataverse   ${urls.dataverse}/api/data/v9.2/`,
    `  Functions   ${urls.functions}/api/health/ready`,
    `  Mail        ${urls.mail}`,
    '',
    'Try: open the app, choose Customers, open Aldermere Dairy and its tab Receivables, then move the as-of date back half a year.',
  ].join('\n');

const toldToStop = (): Promise<void> =>
  new Promise((resolveStop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolveStop());
  });
