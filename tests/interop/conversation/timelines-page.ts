// Runs in a page of a browser.
import { sceneTimelines } from '../../support/scene-timelines.ts';

Object.assign(globalThis, { timelines: sceneTimelines() });
