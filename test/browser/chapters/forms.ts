import { type BrowserEnvironment } from '../fixture/environment';
import { openPage } from '../fixture/open-page';
import { screenshot } from '../fixture/screenshot';

/** Reading, changing and creating rows on the forms of the solution. */
export function forms(running: () => BrowserEnvironment): void {
  describe('forms', () => {
    test('show the solution form first, with the labels and values of its columns', async () => {
      const app = await openPage(running());
      await app.visit(`/main.aspx?pagetype=entityrecord&etn=account&id=${running().accountId('foods')}`);
      await app.page.getByRole('heading', { name: /Northwind Foods B\.V\./ }).waitFor();
      expect(await app.page.getByLabel('Form', { exact: true }).inputValue()).not.toBe('');
      expect(await app.page.getByLabel('Account Number').inputValue()).toBe('C-1002');
      expect(await app.page.getByLabel('Address 1: City').inputValue()).toBe('Rotterdam');
      await screenshot(app.page, 'account');
      await app.close();
    });

    test('save a change with the version it was read with, and refuse one that came too late', async () => {
      const [app, other] = [await openPage(running()), await openPage(running())];
      const address = `/main.aspx?pagetype=entityrecord&etn=account&id=${running().accountId('prompt')}`;
      await Promise.all([app.visit(address), other.visit(address)]);
      await other.page.getByLabel('Address 1: City').waitFor();
      await app.page.getByLabel('Address 1: City').fill('Grenoble');
      await app.page.getByText('- Unsaved').waitFor();
      await app.page.getByRole('button', { name: 'Save', exact: true }).click();
      await app.page.getByText('- Saved').waitFor();
      await other.page.getByLabel('Address 1: City').fill('Nice');
      await other.page.getByRole('button', { name: 'Save', exact: true }).click();
      await other.page.getByRole('dialog').getByText('Somebody else changed this row').waitFor();
      await Promise.all([app.close(), other.close()]);
    });

    test('create a row and go on with it', async () => {
      const app = await openPage(running());
      await app.visit('/main.aspx?pagetype=entityrecord&etn=account');
      await app.page.getByLabel('Account Name').fill('Brand New Customer');
      await app.page.getByRole('tab', { name: 'Receivables' }).click();
      await app.page.getByText('Save the account first').waitFor();
      await app.page.getByRole('button', { name: 'Save', exact: true }).click();
      await app.page.getByText('- Saved').waitFor();
      expect(new URL(app.page.url()).searchParams.get('id')).toMatch(/^[0-9a-f-]{36}$/);
      await app.close();
    });

    test('ask before unsaved changes are left behind', async () => {
      const app = await openPage(running());
      await app.visit(`/main.aspx?pagetype=entityrecord&etn=account&id=${running().accountId('foods')}`);
      await app.page.getByLabel('Address 1: City').fill('Delft');
      await app.page.getByRole('link', { name: 'Contacts' }).click();
      await app.page.getByRole('dialog').getByRole('button', { name: 'Stay' }).click();
      expect(await app.page.getByLabel('Address 1: City').inputValue()).toBe('Delft');
      await app.page.getByRole('link', { name: 'Contacts' }).click();
      await app.page.getByRole('dialog').getByRole('button', { name: 'Discard changes' }).click();
      await app.page.getByRole('searchbox', { name: 'Search Contacts' }).waitFor();
      await app.close();
    });

    test('find the row a lookup is to point at', async () => {
      const app = await openPage(running());
      await app.visit('/main.aspx?pagetype=entityrecord&etn=o2c_customerprofile');
      const lookup = app.page.getByRole('combobox', { name: 'Customer' });
      await lookup.fill('Northw');
      await app.page.getByRole('option', { name: 'Northwind Foods B.V.' }).waitFor();
      await lookup.press('Enter');
      await app.page.getByRole('link', { name: 'Northwind Foods B.V.' }).waitFor();
      await app.close();
    });
  });
}
