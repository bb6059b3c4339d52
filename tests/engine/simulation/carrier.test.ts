import { expect, test } from 'vitest';
import { simulateScenario, unitsOf } from '../../../src/engine/simulation/index.ts';
import { does, scenarioOf } from './scenes.ts';

const SECURE = { client: { url: 'wss://server.example.com/chat' } };

test('a frame of the WebSocket goes between those of the file, not behind all of them', () => {
	const timeline = simulateScenario(
		scenarioOf({
			...SECURE,
			link: { tls: true, http2: { extendedConnect: true, downloadBytes: 400_000 } },
			script: [does('server', { on: 'open' }, { type: 'text', text: 'between' })],
		}),
	);
	const down = unitsOf(timeline).filter(({ way, bytes }) => way === 'down' && bytes.length > 0);
	const at = down.findIndex(({ kind }) => kind === 'frame');
	const file = down.map(({ http2 }) => http2 !== null && http2.type === 0 && http2.stream === 1);
	expect(file.slice(0, at)).toContain(true);
	expect(file.slice(at)).toContain(true);
	const bytes = down.filter((_, i) => file[i]).map(({ http2 }) => http2!.payload.length);
	expect(bytes.reduce((sum, one) => sum + one, 0)).toBe(400_000);
	expect(down.at(-1)!.http2!.flags).toBe(1);
});
