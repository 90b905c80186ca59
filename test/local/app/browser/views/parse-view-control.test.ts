/** @jest-environment jsdom */
import { parseViewControl } from '../../../../../local/app/browser/views/parse-view-control';

const layout = (controls: string): string =>
  `<grid name="resultset"><row name="result" id="contoso_gaugeid"><cell name="contoso_name" width="100"/></row>${controls}</grid>`;

const description =
  '<controlDescriptions><controlDescription><customControl id="{E7A81278-8635-4d9e-8D4D-59480B391C5B}"><parameters/></customControl>' +
  '<customControl name="contoso_Phone" formFactor="0"><parameters/></customControl>' +
  '<customControl name="contoso_Contoso.Gauges" formFactor="2"><parameters><data-set name="rows"><ViewId>00000000-0000-0000-0000-000000000000</ViewId></data-set>' +
  '<density type="Enum" static="true">compact</density></parameters></customControl></controlDescription></controlDescriptions>';

test('the component of a view is the one for a browser on a desk, with its dataset and its literals', () => {
  expect(parseViewControl(layout(description))).toEqual({
    name: 'contoso_Contoso.Gauges',
    dataSet: 'rows',
    parameters: [{ name: 'density', kind: 'static', text: 'compact' }],
  });
});

test('a view without description, or with the platform grid alone, has none', () => {
  const grid =
    '<controlDescriptions><controlDescription><customControl id="{E7A8}"/></controlDescription></controlDescriptions>';
  expect(parseViewControl('')).toBeUndefined();
  expect(parseViewControl(layout(''))).toBeUndefined();
  expect(parseViewControl(layout(grid))).toBeUndefined();
});
