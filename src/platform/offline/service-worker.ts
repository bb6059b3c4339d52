// The service worker. scripts/offline.ts makes it a file of its own and puts the list of files before it.
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { servePrecache, type PrecachedFile, type WorkerScope } from './precache.ts';

/** Lists all files of the build. */
declare const PRECACHED_FILES: PrecachedFile[];

const precache = new PrecacheController();
precache.addToCacheList(PRECACHED_FILES);
// The compiler takes the global scope for that of a page.
servePrecache(self as unknown as WorkerScope, precache, PRECACHED_FILES);
