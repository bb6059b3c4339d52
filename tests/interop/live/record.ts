// Real programs talk with the engine’s endpoints through a relay that keeps what they say: the recordings of the Frame
// lab. Each scene is ended by the program, so that its bytes tell the whole of it.
import { BROWSERS } from './browsers.ts';
import { recordPages } from './record-pages.ts';
import type { Recorded } from './record-scene.ts';
import { recordWs } from './record-ws.ts';

export async function record(): Promise<readonly Recorded[]> {
	const recorded: Recorded[] = [];
	for (const browser of BROWSERS) recorded.push(...(await recordPages(browser)));
	return [...recorded, ...(await recordWs())];
}
