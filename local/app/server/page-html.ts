const scripts = ['lib/react.js', 'lib/react-dom.js', 'lib/before-fluent.js', 'lib/fluent.js', 'app.js'];

/** The policy Dynamics 365 enforces on its pages, loopback edition: no eval, no connection elsewhere. Fluent writes style elements. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** The one page: the platform libraries in the order the controls need, then the app. */
export const pageHtml = {
  headers: { 'content-security-policy': contentSecurityPolicy, 'referrer-policy': 'no-referrer' },
  body: `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Local environment</title>
    <link rel="stylesheet" href="/app/app.css" />
  </head>
  <body>
    <div id="root"></div>
    ${scripts.map((script) => `<script src="/app/${script}"></script>`).join('\n    ')}
  </body>
</html>
`,
} as const;
