import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtControls } from '../../../scripts/pack-solution/built-controls';

describe('builtControls', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'o2c-controls-'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const put = async (path: string, content: string): Promise<void> => {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), content);
  };

  test('finds what was built, named by prefix, namespace and constructor, without licence texts', async () => {
    const out = 'Gauge/out/controls/Gauge';
    await put(`${out}/ControlManifest.xml`, '<manifest><control namespace="O2C" constructor="Gauge" /></manifest>');
    await put(`${out}/bundle.js`, '1');
    await put(`${out}/bundle.js.LICENSE.txt`, 'MIT');
    await put(`${out}/strings/Gauge.1033.resx`, '<root />');
    const [control, ...more] = await builtControls(root, 'o2c');
    expect(more).toEqual([]);
    expect(control?.name).toBe('o2c_O2C.Gauge');
    expect([...(control?.files.keys() ?? [])]).toEqual(['ControlManifest.xml', 'bundle.js', 'strings/Gauge.1033.resx']);
  });

  test('passes over what is not built', async () => {
    await put('Gauge/package.json', '{}');
    await put('Half/out/controls/Half/bundle.js', '1');
    expect(await builtControls(root, 'o2c')).toEqual([]);
    expect(await builtControls(join(root, 'nowhere'), 'o2c')).toEqual([]);
  });
});
