import { deskCases } from './harness/desk-cases';
import { type DeskGround, deskGround } from './harness/desk-ground';

/** Crash-point enumeration of what people decide about holds (issue 5, part 4: half states are impossible). */
describe('a person’s word about credit, killed before and after each of its calls', () => {
  let ground: DeskGround;
  beforeAll(async () => {
    ground = await deskGround();
  }, 120_000);
  afterAll(() => ground.close());

  test.each(deskCases.map((desk) => [desk.name, desk] as const))(
    'F1 F2 %s: written whole or not at all, and once',
    async (_, desk) => {
      const { moments, failures, status } = await ground.enumerate(desk);
      expect(status).toMatch(/^(done|needsApproval)$/);
      expect(moments).toBeGreaterThan(10);
      expect(failures).toEqual([]);
    },
    240_000,
  );
});
