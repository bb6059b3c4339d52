// The page of the component tests. All files have it in turn, so each begins by taking back what the file before may
// have left.
import { beforeEach } from 'vitest';
import { page, utils } from 'vitest/browser';
import { cleanup } from 'vitest-browser-svelte';

const { documentElement, body } = document;
for (const { name } of [...documentElement.attributes]) documentElement.removeAttribute(name);
documentElement.lang = 'en';
// The body is the container that the style queries of a lab ask for. On the site it is the element around the lab
// (src/app/WorkArea.svelte).
body.style.container = 'lab / inline-size';
localStorage.clear();
sessionStorage.clear();
history.replaceState(null, '', location.pathname + location.search);
scrollTo(0, 0);
await page.viewport(1280, 720);

// For an element that is not there, also in a poll, the library would print the whole page some fifty times.
utils.configurePrettyDOM({ maxLength: 0 });

// The library takes away what was rendered only in the first file that imports it.
beforeEach(cleanup);

// A transparent page is laid out and hit-tested like any other, but the browser does not draw it.
(window.frameElement as HTMLElement).style.opacity = '0';
