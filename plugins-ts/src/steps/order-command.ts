import { ALLOWED, type VetoCode, type VetoStep } from './veto-step';

/** Our orders are fulfilled and billed by what was delivered, never by a command of the form; other orders are none of our business. One read. */
export const unlessForeignOrder =
  (code: VetoCode): VetoStep['judge'] =>
  async ({ recordId }, { orderIsOurs }) => {
    const ours = await orderIsOurs(recordId);
    if (!ours.ok) return { allowed: false, code: 'veto.unsure', reason: ours.error.code };
    return ours.value === false ? ALLOWED : { allowed: false, code };
  };
