import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildControl } from '../../../scripts/build-controls/build-control';
import { controlsIn } from '../../../scripts/build-controls/controls';
import { missingOutputs } from '../../../scripts/build-controls/missing-outputs';

const ROOT = resolve(__dirname, '../../..');
const MANIFEST = `<?xml version="1.0" encoding="utf-8"?>
<manifest><control namespace="O2C" constructor="Tiny" version="0.0.1" display-name-key="Tiny" control-type="virtual">
<property name="value" display-name-key="value" of-type="SingleLine.Text" usage="bound" required="true" />
<resources><code path="index.ts" order="1" /><platform-library name="React" version="16.14.0" /><css path="css/Tiny.css" order="1" /></resources>
</control></manifest>`;
const SOURCE = `import * as React from 'react';
export class Tiny implements ComponentFramework.ReactControl<object, object> {
  public init(): void {}
  public updateView(): React.ReactElement { return React.createElement('p'); }
  public getOutputs(): object { return {}; }
  public destroy(): void {}
}
`;

const TSCONFIG = JSON.stringify({
  extends: 'pcf-scripts/tsconfig_base.json',
  compilerOptions: { types: ['powerapps-component-framework'], skipLibCheck: true },
  include: ['Tiny'],
});

/** A control below the repository, so that pcf-scripts and its types resolve as for a real one. */
function aControl(index: string): { readonly name: string; readonly path: string } {
  mkdirSync(join(ROOT, '.local'), { recursive: true });
  const path = mkdtempSync(join(ROOT, '.local', 'control-'));
  mkdirSync(join(path, 'Tiny', 'css'), { recursive: true });
  writeFileSync(join(path, 'Tiny/ControlManifest.Input.xml'), MANIFEST);
  writeFileSync(join(path, 'Tiny/css/Tiny.css'), '.tiny { color: inherit; }');
  writeFileSync(join(path, 'Tiny/index.ts'), index);
  writeFileSync(join(path, 'pcfconfig.json'), '{"outDir":"./out/controls"}');
  writeFileSync(join(path, 'package.json'), '{"name":"tiny","version":"0.0.1"}');
  writeFileSync(join(path, 'tsconfig.json'), TSCONFIG);
  return { name: 'Tiny', path };
}

describe('buildControl (tooling 1.3: pcf-scripts exits 0 on failure)', () => {
  test('builds a control that is right', () => {
    const control = aControl(SOURCE);
    try {
      const output = buildControl(control);
      expect(readFileSync(join(output, 'bundle.js'), 'utf8')).toContain("registerControl('O2C.Tiny'");
    } finally {
      rmSync(control.path, { recursive: true });
    }
  });

  test.each([
    ['a type error', SOURCE.replace("createElement('p')", 'createElement(1)')],
    ['a class not named as in the manifest', SOURCE.replace('class Tiny', 'class Tinier')],
  ])('fails on %s and leaves no former bundle behind', (_case, index) => {
    const control = aControl(index);
    const former = join(control.path, 'out/controls/Tiny/bundle.js');
    mkdirSync(join(control.path, 'out/controls/Tiny'), { recursive: true });
    writeFileSync(former, 'former');
    try {
      expect(() => buildControl(control)).toThrow(/Control Tiny did not build/);
      expect(existsSync(former) && readFileSync(former, 'utf8') === 'former').toBe(false);
    } finally {
      rmSync(control.path, { recursive: true });
    }
  });

  test('an output that the manifest names and the build did not write is missed', () => {
    const control = aControl(SOURCE);
    try {
      expect(missingOutputs(join(control.path, 'Tiny'), join(control.path, 'out'))).toEqual([
        'ControlManifest.xml',
        'bundle.js',
        'css/Tiny.css',
      ]);
    } finally {
      rmSync(control.path, { recursive: true });
    }
  });

  test('finds every control and nothing else', () => {
    expect(controlsIn(join(ROOT, 'pcf-controls')).map((control) => control.name)).toEqual([
      'AgingPanel',
      'CreditHoldList',
      'CreditHoldPanel',
      'DocumentTimeline',
    ]);
  });
});
