import { errorOf } from '../contract/a-dataverse';
import { aReceiver } from '../pipeline/a-receiver';
import { aStep } from '../pipeline/a-step';
import { aSalesDesk, type SalesDesk } from './a-sales-desk';

const FAMILY = 2;
const [ACTIVE, RETIRED, DRAFT, UNDER_REVISION] = [0, 1, 2, 3];

/** Page publish-revise-revert-retire-activate-products; Web API reference, "PublishProductHierarchy Action". */
describe('the life cycle of products', () => {
  let desk: SalesDesk;
  let number = 0;
  beforeAll(async () => {
    desk = await aSalesDesk();
  });
  afterAll(() => desk.close());

  const product = async (body: object = {}): Promise<string> => {
    const unit = (await desk.row(`uoms(${desk.unit})?$select=_uomscheduleid_value`))['_uomscheduleid_value'];
    number += 1;
    return desk.create('products', {
      name: `P${number}`,
      productnumber: `P-${number}`,
      quantitydecimal: 2,
      'defaultuomid@odata.bind': `/uoms(${desk.unit})`,
      'defaultuomscheduleid@odata.bind': `/uomschedules(${String(unit)})`,
      ...body,
    });
  };
  const below = (parent: string) => ({ 'parentproductid@odata.bind': `/products(${parent})` });
  const stateOf = async (id: string) => (await desk.stateOf(`products(${id})`))[0];
  const set = (id: string, statecode: number) => desk.patch(`products(${id})`, { statecode });
  const publish = (id: string, headers: Record<string, string> = {}) =>
    desk.post(`products(${id})/Microsoft.Dynamics.CRM.PublishProductHierarchy`, {}, headers);
  const refusal = async (answer: ReturnType<typeof set>): Promise<string> => errorOf(await answer).code;

  test('a new product is a draft; a PATCH publishes, revises, publishes again and retires it', async () => {
    const id = await product();
    expect(await desk.stateOf(`products(${id})`)).toEqual([DRAFT, 0]);
    for (const state of [ACTIVE, UNDER_REVISION, ACTIVE, RETIRED, ACTIVE]) {
      expect((await set(id, state)).status).toBe(204);
      expect(await stateOf(id)).toBe(state);
    }
  });
  test('a product is created Active when its row says so: the column is valid for create', async () => {
    expect(await stateOf(await product({ statecode: ACTIVE, statuscode: 1 }))).toBe(ACTIVE);
    const answer = await desk.post('products', { name: 'x', productnumber: 'x', statecode: RETIRED, statuscode: 2 });
    expect([answer.status, errorOf(answer).code]).toEqual([400, '0x80048408']);
  });
  test.each([
    ['a draft to retired', [], RETIRED, '0x8004f978'],
    ['a published one to draft', [ACTIVE], DRAFT, '0x8004f912'],
    ['a retired one to draft', [ACTIVE, RETIRED], DRAFT, '0x80061035'],
    ['a draft to under revision', [], UNDER_REVISION, '0x80040233'],
  ])('row 99: a PATCH does not take %s', async (...[, states, to, code]) => {
    const id = await product();
    for (const state of states) await set(id, state);
    expect(await refusal(set(id, to))).toBe(code);
  });
  test('a child is published only below a published family', async () => {
    const family = await product({ productstructure: FAMILY });
    const child = await product(below(family));
    expect(await refusal(set(child, ACTIVE))).toBe('0x8004f909');
    await set(family, ACTIVE);
    expect((await set(child, ACTIVE)).status).toBe(204);
  });
  test('PublishProductHierarchy publishes a family and all below it, once', async () => {
    const family = await product({ productstructure: FAMILY });
    const inner = await product({ productstructure: FAMILY, ...below(family) });
    const [child, grandchild] = [await product(below(family)), await product(below(inner))];
    expect((await publish(family)).status).toBe(204);
    for (const id of [family, inner, child, grandchild]) expect(await stateOf(id)).toBe(ACTIVE);
    const again = await publish(family);
    expect([again.status, errorOf(again).code]).toEqual([400, '0x8004f90a']);
  });
  test('PublishProductHierarchy refuses a product, a family below an unpublished one, and who may not write products', async () => {
    expect(await refusal(publish(await product()))).toBe('0x8004f90a');
    const outer = await product({ productstructure: FAMILY });
    const inner = await product({ productstructure: FAMILY, ...below(outer) });
    expect(await refusal(publish(inner))).toBe('0x8004f909');
    const answer = await publish(outer, await desk.userWith('prvReadProduct'));
    expect([answer.status, errorOf(answer).code]).toEqual([403, '0x80040220']);
    expect((await publish(outer, await desk.userWith('prvWriteProduct'))).status).toBe(204);
  });
  test('row 102: a step on a child undoes the whole publication', async () => {
    const receiver = await aReceiver();
    const family = await product({ productstructure: FAMILY });
    const child = await product(below(family));
    const step = await aStep(desk, { message: 'Update', table: 'product', url: receiver.url, stage: 40, mode: 0 });
    receiver.answer = ({ body }) => (body['PrimaryEntityId'] === child ? 500 : 200);
    expect((await publish(family)).status).toBe(400);
    expect([await stateOf(family), await stateOf(child)]).toEqual([DRAFT, DRAFT]);
    await desk.call('DELETE', `sdkmessageprocessingsteps(${step})`);
    await receiver.close();
  });
  test('revising and retiring a family does the same to its children; what is retired below it is not activated again', async () => {
    const family = await product({ productstructure: FAMILY });
    const [child, draft] = [await product(below(family)), await product(below(family))];
    await set(family, ACTIVE);
    await set(child, ACTIVE);
    await set(family, UNDER_REVISION);
    expect([await stateOf(child), await stateOf(draft)]).toEqual([UNDER_REVISION, DRAFT]);
    await set(family, RETIRED);
    expect([await stateOf(child), await stateOf(draft)]).toEqual([RETIRED, DRAFT]);
    expect(await refusal(set(child, ACTIVE))).toBe('0x80081017');
    expect(await refusal(set(family, ACTIVE))).toBe('0x80081017');
  });
});
