/** @jest-environment jsdom */
import { parseManifest } from '../../../../../local/app/browser/controls/parse-manifest';
import { parseResx } from '../../../../../local/app/browser/controls/parse-resx';

const xml = `<manifest><control namespace="N" constructor="C" version="1.0.0" control-type="virtual">
  <property name="key" of-type="SingleLine.Text" usage="bound"/>
  <property name="size" of-type="Whole.None" usage="input" default-value="480"/>
  <data-set name="rows" cds-data-set-options="displayViewSelector:true"><property-set name="amount" of-type="Currency"/></data-set>
  <event name="onDone"/>
  <resources><code path="bundle.js" order="1"/><css path="css/C.css"/><resx path="strings/C.1033.resx"/><resx path="strings/C.1031.resx"/></resources>
  <feature-usage><uses-feature name="WebAPI" required="false"/></feature-usage>
</control></manifest>`;

test('parseManifest reads what a host needs', () => {
  expect(parseManifest(xml)).toEqual({
    name: 'N.C',
    virtual: true,
    properties: [
      { name: 'key', type: 'SingleLine.Text', usage: 'bound', defaultValue: undefined },
      { name: 'size', type: 'Whole.None', usage: 'input', defaultValue: '480' },
    ],
    dataSets: ['rows'],
    events: ['onDone'],
    code: ['bundle.js'],
    styles: ['css/C.css'],
    strings: ['strings/C.1033.resx', 'strings/C.1031.resx'],
    features: new Set(['WebAPI']),
  });
});

test('parseResx reads names and texts, with a byte order mark or without', () => {
  const resx = '\uFEFF<?xml version="1.0"?><root><data name="a"><value>Größe &amp; x</value></data></root>';
  expect([...parseResx(resx)]).toEqual([['a', 'Größe & x']]);
});
