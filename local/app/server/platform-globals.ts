import { type Plugin } from 'esbuild';

const globals: Readonly<Record<string, string>> = {
  react: 'React',
  'react-dom': 'ReactDOM',
  '@fluentui/react': 'FluentUIReactv81211',
};

/** Resolves the platform libraries to the page's globals, as pcf-scripts does for controls, so that there is one copy of each. */
export const platformGlobals: Plugin = {
  name: 'platform-globals',
  setup(builder) {
    builder.onResolve({ filter: /^(react|react-dom|@fluentui\/react)$/ }, ({ path }) => ({
      path,
      namespace: 'platform-global',
    }));
    builder.onLoad({ filter: /.*/, namespace: 'platform-global' }, ({ path }) => ({
      contents: `module.exports = window.${globals[path] ?? path};`,
      loader: 'js',
    }));
  },
};
