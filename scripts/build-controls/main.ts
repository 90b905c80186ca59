import { resolve } from 'node:path';
import { buildControl } from './build-control';
import { controlsIn } from './controls';

/** `main.ts [folder of controls]`: builds each, stops at the first that fails. */
function main(folder: string): void {
  const controls = controlsIn(folder);
  if (controls.length === 0) throw new Error(`No control in ${folder}`);
  for (const control of controls) {
    const output = buildControl(control);
    process.stdout.write(`control ${control.name} built into ${output}\n`);
  }
}

try {
  main(resolve(process.argv[2] ?? resolve(__dirname, '../../pcf-controls')));
} catch (failure) {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exitCode = 1;
}
