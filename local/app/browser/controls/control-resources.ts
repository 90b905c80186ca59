import { type ControlDefinition } from './load-control';

/** `context.resources`: texts of the person's language, the key itself for one that is missing; files as base64. */
export const controlResources = ({ strings, addressOf }: ControlDefinition): ComponentFramework.Resources => ({
  getString: (id) => strings.get(id) ?? id,
  getResource: (id, success, failure) => {
    fetch(addressOf(id))
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        const bytes = new Uint8Array(await answer.arrayBuffer());
        success(window.btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
      })
      .catch(failure);
  },
});
