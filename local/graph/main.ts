import { parseArgs } from 'node:util';
import { startGraph } from './start-graph';

/** The mail sink as a process: `--port N --data DIR`. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '0' }, data: { type: 'string' } } });
  if (values.data === undefined) throw new Error('--data DIR is missing.');
  const graph = await startGraph({ port: Number(values.port), dataFolder: values.data, now: () => new Date() });
  process.stdout.write(`${JSON.stringify({ ready: true, url: graph.url })}\n`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void graph.close().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
