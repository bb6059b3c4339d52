// Builds the site and the site as one file, as `npm run build` and `npm run build:single` do, into the two folders
// given. In one process they share what they compile.
import { build } from 'vite';

const [site, single] = process.argv.slice(2);

await build({ logLevel: 'warn', build: { outDir: site } });
await build({ configFile: 'vite.single.config.ts', logLevel: 'warn', build: { outDir: single } });
