import { client, on, scenario, server, type Scene } from './scene.ts';

export const LIFE: readonly Scene[] = [
	{
		id: 'hello',
		group: 'life',
		scenario: scenario([
			client(on('open'), { type: 'text', text: 'Hello' }),
			server(on('message'), { type: 'echo' }),
			client(on('message', 1), { type: 'close', code: 1000, reason: 'bye' }),
		]),
		moments: [0, 50, 75, 100, 125, 150, 175, 200],
		whatIfs: [
			{
				id: 'ping',
				at: 120,
				who: 'server',
				do: { type: 'ping', text: '♥' },
				outcome: {
					client: { code: 1000, clean: true },
					server: { code: 1000, clean: true },
					clientGot: ['Hello'],
					serverGot: ['Hello'],
				},
				right: 1,
			},
		],
		outcome: {
			client: { code: 1000, clean: true },
			server: { code: 1000, clean: true },
			clientGot: ['Hello'],
			serverGot: ['Hello'],
		},
	},
];
