import { escapeHtml } from '../../page/escape-html';

/** The frame of every page: no script, nothing from elsewhere. */
export const layout = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
  body { font: 14px/1.5 "Segoe UI", system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #242424; }
  table { border-collapse: collapse; width: 100%; } th, td { text-align: start; padding: .4rem .6rem; border-bottom: 1px solid #ddd; }
  iframe { width: 100%; height: 30rem; border: 1px solid #ddd; } pre { white-space: pre-wrap; } dt { font-weight: 600; }
  a { color: #0f6cbd; }
</style></head><body><h1>${escapeHtml(title)}</h1>${body}</body></html>`;
