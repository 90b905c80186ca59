import { escapeHtml } from '../../../page/escape-html';
import { INITIAL, type Snapshot } from '../../snapshots/snapshots';
import { type WebApi } from '../web-api';
import { type Html } from './page';

/** Buttons to take a snapshot, to go back to one, and to start again from the first state. Each carries the page's token. */
export function controlForms({ snapshots, pageToken }: WebApi): readonly Html[] {
  const token = `<input type="hidden" name="token" value="${escapeHtml(pageToken)}">`;
  const all = snapshots.list();
  const take = `<form method="post" action="/control/snapshot">${token}<label for="snapshot">Take a snapshot named</label>
    <input id="snapshot" name="name" required pattern="[a-z0-9][a-z0-9-]*" maxlength="63"> <button>Take</button></form>`;
  return [{ html: `<h2>Snapshots</h2>${take}${restoreForm(all, token)}${resetForm(all, token)}` }];
}

function restoreForm(all: readonly Snapshot[], token: string): string {
  if (all.length === 0) return '<p>None taken yet.</p>';
  const options = all.map(({ name, bytes }) => {
    const size = (bytes / 1_000_000).toFixed(1);
    return `<option value="${escapeHtml(name)}">${escapeHtml(name)} (${size} MB)</option>`;
  });
  return `<form method="post" action="/control/restore">${token}<label for="restore">Go back to</label>
    <select id="restore" name="name">${options.join('')}</select> <button>Restore</button></form>`;
}

const resetForm = (all: readonly Snapshot[], token: string): string =>
  all.some(({ name }) => name === INITIAL)
    ? `<form method="post" action="/control/reset">${token}<button>Reset to the first state</button></form>`
    : '';
