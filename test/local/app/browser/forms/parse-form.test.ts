/** @jest-environment jsdom */
import { columnsOfForm } from '../../../../../local/app/browser/forms/columns-of-form';
import { parseForm } from '../../../../../local/app/browser/forms/parse-form';

const label = (text: string): string =>
  `<labels><label description="${text}" languagecode="1033"/><label description="${text} (de)" languagecode="1031"/></labels>`;

const cell = (control: string, attributes = ''): string => `<cell id="{c}" ${attributes}>${label('')}${control}</cell>`;

const xml = `<form>
  <tabs>
    <tab id="{t1}" name="summary">${label('Summary')}<columns><column width="60%"><sections>
      <section id="{s1}" showlabel="true" columns="11">${label('Who')}<rows>
        <row>${cell('<control id="name" classid="{4273}" datafieldname="name"/>')}${cell('', 'showlabel="false"')}</row>
        <row>${cell('<control id="x" classid="{4273}" datafieldname="hiddenone"/>', 'visible="false"')}</row>
        <row>${cell('<control id="number" classid="{4273}" datafieldname="number" uniqueid="{U-1}" disabled="true"/>', 'colspan="2"')}</row>
      </rows></section></sections></column></columns></tab>
    <tab id="{t2}" visible="false">${label('Hidden')}<columns/></tab>
    <tab id="{t3}">${label('Related')}<columns><column width="100%"><sections><section id="{s2}"><rows><row>${cell(
      '<control id="grid" classid="{e7a81278-8635-4d9e-8d4d-59480b391c5b}" indicationOfSubgrid="true"><parameters>' +
        '<ViewId>{ABC}</ViewId><RelationshipName>account_items</RelationshipName><TargetEntityType>item</TargetEntityType>' +
        '<RecordsPerPage>6</RecordsPerPage></parameters></control>',
    )}</row></rows></section></sections></column></columns></tab>
  </tabs>
  <controlDescriptions><controlDescription forControl="{u-1}">
    <customControl id="{4273}"><parameters><datafieldname>number</datafieldname></parameters></customControl>
    <customControl formFactor="0" name="x_Phone.Gauge"><parameters/></customControl>
    <customControl formFactor="2" name="x_Web.Gauge"><parameters>
      <key type="SingleLine.Text">number</key><limit type="Currency">creditlimit</limit><mode static="true" type="Enum">big</mode>
    </parameters></customControl>
  </controlDescription></controlDescriptions>
</form>`;

describe('parseForm', () => {
  const form = parseForm({ id: 'f', name: 'Main', xml }, 1033);

  test('keeps visible tabs, sections and cells', () => {
    expect(form.tabs.map((tab) => tab.label)).toEqual(['Summary', 'Related']);
    const section = form.tabs[0]?.columns[0]?.sections[0];
    expect(section).toMatchObject({ label: 'Who', columns: 2, showLabel: true });
    expect(section?.cells.map(({ control }) => control.kind)).toEqual(['column', 'spacer', 'custom']);
  });

  test('takes labels in the wanted language, English where there is none', () => {
    expect(parseForm({ id: 'f', name: 'Main', xml }, 1031).tabs[0]?.label).toBe('Summary (de)');
    expect(parseForm({ id: 'f', name: 'Main', xml }, 1041).tabs[0]?.label).toBe('Summary');
  });

  test('puts the component for the web in place of the standard control, with bound and static parameters', () => {
    expect(form.tabs[0]?.columns[0]?.sections[0]?.cells[2]).toMatchObject({
      span: 2,
      control: {
        kind: 'custom',
        name: 'x_Web.Gauge',
        column: 'number',
        disabled: true,
        parameters: [
          { name: 'key', kind: 'column', column: 'number' },
          { name: 'limit', kind: 'column', column: 'creditlimit' },
          { name: 'mode', kind: 'static', text: 'big' },
        ],
      },
    });
    expect([...columnsOfForm(form)]).toEqual(['name', 'number', 'creditlimit']);
  });

  test('reads a subgrid with its view and relationship', () => {
    expect(form.tabs[1]?.columns[0]?.sections[0]?.cells[0]?.control).toEqual({
      kind: 'subgrid',
      table: 'item',
      view: 'abc',
      relationship: 'account_items',
      rows: 6,
    });
  });
});
